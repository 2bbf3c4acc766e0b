/** Asks the page's own host; null when there is no such thing. A dead session leads to the sign-in. */
export async function ask<T>(path: string): Promise<T | null> {
  const response = await fetch(path, { headers: { Accept: 'application/json' } });
  if (response.status === 401) location.reload();
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`The page's host answered ${response.status}.`);
  return (await response.json()) as T;
}
