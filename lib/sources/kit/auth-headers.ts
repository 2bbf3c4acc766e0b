/** A secret that may stand in a header: visible ASCII, nothing that would end the line. */
export const isHeaderValue = (text: string): boolean => /^[\u0021-\u007e]([\u0020-\u007e]*[\u0021-\u007e])?$/.test(text);

/** `Authorization: Bearer …`; null where there is no secret, or one that no server gave out. */
export function bearer(secret: string | undefined): Record<string, string> | null {
  const token = secret?.trim() ?? '';
  return isHeaderValue(token) ? { Authorization: `Bearer ${token}` } : null;
}

/** HTTP Basic with the key as the user's name, as most services that take one key have it. */
export function basic(secret: string | undefined, password = ''): Record<string, string> | null {
  const user = secret?.trim() ?? '';
  if (!isHeaderValue(user) || user.includes(':')) return null;
  return { Authorization: `Basic ${btoa(`${user}:${password}`)}` };
}
