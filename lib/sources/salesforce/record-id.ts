const SHORT = /^[a-zA-Z0-9]{15}$/;
const LONG = /^[a-zA-Z0-9]{18}$/;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** The three check characters of a 15-character id: one bit per character, set where it is an upper-case letter. */
function suffixOf(id: string): string {
  let suffix = '';
  for (let chunk = 0; chunk < 15; chunk += 5) {
    let bits = 0;
    for (let i = 0; i < 5; i++) if (/[A-Z]/.test(id.charAt(chunk + i))) bits |= 1 << i;
    suffix += ALPHABET.charAt(bits);
  }
  return suffix;
}

/** The 18-character form of a Salesforce id, or null for a text that is none (wrong shape or wrong check characters). */
export function recordId18(id: string): string | null {
  if (SHORT.test(id)) return id + suffixOf(id);
  if (!LONG.test(id)) return null;
  const short = id.slice(0, 15);
  return suffixOf(short) === id.slice(15).toUpperCase() ? short + suffixOf(short) : null;
}
