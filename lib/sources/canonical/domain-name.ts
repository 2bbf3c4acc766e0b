/**
 * The host name of an address, a mail address or a bare name, in the form in which two can be compared: lower case, ASCII, without
 * `www.` and the last dot. Null: there is none, or it is an IP address or a machine's own name, which names no company.
 */
export function domainOf(text: string): string | null {
  const trimmed = text.normalize('NFKC').trim();
  if (trimmed.length > 500 || /\s/.test(trimmed)) return null;
  const bare =
    trimmed
      .replace(/^mailto:/i, '')
      .replace(/^[a-z][a-z0-9+.-]*:\/\//i, '')
      .split(/[/?#]/)[0] ?? '';
  const host = bare.slice(bare.lastIndexOf('@') + 1);
  let name: string;
  try {
    name = new URL(`http://${host}/`).hostname;
  } catch {
    return null;
  }
  const plain = name.replace(/\.$/, '').replace(/^www\d?\./, '');
  const labels = plain.split('.');
  const top = labels.at(-1) ?? '';
  if (labels.length < 2 || !/^(?:[a-z]{2,}|xn--[a-z0-9-]+)$/.test(top) || top === 'localhost' || top === 'local') return null;
  return plain.length <= 253 && labels.every((label) => label !== '') ? plain : null;
}
