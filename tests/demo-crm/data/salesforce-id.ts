const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const CHECK = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** The case-safe 18-character form of a 15-character record id: three check characters, one for the capitals of each five. */
export function to18(id15: string): string {
  const checks = [0, 5, 10].map((start) => {
    const bits = [...id15.slice(start, start + 5)].reduce((sum, char, i) => sum + (/[A-Z]/.test(char) ? 1 << i : 0), 0);
    return CHECK.charAt(bits);
  });
  return id15 + checks.join('');
}

/** The 18-character form of a 15- or 18-character id; null for anything else, a wrong checksum included. */
export function canonicalId(id: string): string | null {
  if (!/^[A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?$/.test(id)) return null;
  const full = to18(id.slice(0, 15));
  return id.length === 15 || id === full ? full : null;
}

function base62(number: number, width: number): string {
  let rest = number;
  let text = '';
  for (let i = 0; i < width; i++) {
    text = ALPHABET.charAt(rest % 62) + text;
    rest = Math.floor(rest / 62);
  }
  return text;
}

/** The n-th id of an object: stable over seeds and days, spread so that neighbours do not look alike. */
export function makeId(prefix: string, n: number): string {
  const spread = (n * 2_654_435_761 + 40_503) % 62 ** 5;
  return to18(`${prefix}5h00000${base62(spread, 5)}`);
}
