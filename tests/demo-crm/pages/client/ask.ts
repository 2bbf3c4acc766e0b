import { boot } from './boot';

/** Asks the page's own host; null when there is no such thing. A dead session leads to the sign-in. */
export async function ask<T>(path: string): Promise<T | null> {
  const url = new URL(path, location.origin);
  url.searchParams.set('lang', boot.language);
  const response = await fetch(url, { headers: { Accept: 'application/json' } });
  if (response.status === 401) location.reload();
  if (response.status === 404) return null;
  if (!response.ok) throw new Error(`The page's host answered ${response.status}.`);
  return (await response.json()) as T;
}
