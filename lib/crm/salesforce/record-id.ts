const CHECKSUM_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** The three letters that follow a 15-character id: one per chunk of five, its bits telling which characters are capitals. */
export function checksumOf(id15: string): string {
  let checksum = '';
  for (let start = 0; start < 15; start += 5) {
    let bits = 0;
    for (let i = 0; i < 5; i++) if (/[A-Z]/.test(id15.charAt(start + i))) bits |= 1 << i;
    checksum += CHECKSUM_LETTERS.charAt(bits);
  }
  return checksum;
}

/**
 * The 18-character form of a record id with the key prefix asked for (`001` accounts, `005` users, `00D` organisations).
 * `id-shape`: no such id; `id-checksum`: 18 characters of which the last three are not the first fifteen's.
 */
export function recordId(text: string, prefix: string): { id: string } | { failed: 'id-shape' | 'id-checksum' } {
  if (!/^[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?$/.test(text) || !text.startsWith(prefix)) return { failed: 'id-shape' };
  const id = text.slice(0, 15);
  const full = id + checksumOf(id);
  return text.length === 15 || text === full ? { id: full } : { failed: 'id-checksum' };
}
