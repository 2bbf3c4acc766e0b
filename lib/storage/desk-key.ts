/** What lies on the desk of everybody at this device, e.g. an imported calendar. */
export const EVERYBODYS = 'device';

/** The key of one thing on a desk: whose it is (`scopeKeyOf`, or `EVERYBODYS`) and its name, e.g. `calls`, `look|001…`. */
export function deskKey(scope: string, name: string): string {
  return `${scope}|desk|${encodeURIComponent(name)}`;
}
