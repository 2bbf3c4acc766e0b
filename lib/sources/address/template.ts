import { type AddressRules, checkAddress } from './guard';
import { type Checked, refuse } from './refusal';

/** What an address may be filled with: the account's names, and the days from which and to which usage is asked for. */
export const PLACEHOLDERS = ['externalId', 'domain', 'accountId', 'from', 'to'] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];
export type PlaceholderValues = Readonly<Partial<Record<Placeholder, string>>>;

/** An address as text and placeholders by turns; only `checkTemplate` makes one, so that it was looked at. */
export interface AddressTemplate {
  readonly pieces: readonly (string | { placeholder: Placeholder })[];
}

const isKnown = (name: string): name is Placeholder => (PLACEHOLDERS as readonly string[]).includes(name);

/** Where the path begins: after `scheme://authority`. Before it nothing may be filled in. */
function pathStart(text: string): number {
  const authority = /^[^:/?#]*:\/\/[^/?#]*/.exec(text);
  return authority ? authority[0].length : text.length;
}

/** Cuts a template at its placeholders; refuses unknown ones, open braces and any in the scheme or the host. */
function cut(text: string): Checked<AddressTemplate> {
  const pieces: (string | { placeholder: Placeholder })[] = [];
  const start = pathStart(text);
  const secret = text.search(/\{\{/);
  if (secret >= 0) return refuse('secret-in-address', 'text', text.slice(secret), secret);
  let done = 0;
  for (const match of text.matchAll(/\{([^{}]*)\}/g)) {
    const [whole, name = ''] = match;
    if (!isKnown(name)) return refuse('unknown-placeholder', 'text', whole, match.index);
    if (match.index < start) return refuse('placeholder-in-host', 'host', whole, match.index);
    pieces.push(text.slice(done, match.index), { placeholder: name });
    done = match.index + whole.length;
  }
  pieces.push(text.slice(done));
  const plain = pieces.map((piece) => (typeof piece === 'string' ? piece : 'x'.repeat(piece.placeholder.length + 2))).join('');
  const brace = plain.search(/[{}]/);
  return brace >= 0 ? refuse('open-brace', 'text', text.slice(brace), brace) : { ok: true, value: { pieces } };
}

/**
 * A template such as `https://api.example.com/v1/accounts/{externalId}?site={domain}`: known placeholders, in path and query only,
 * of an address that may be called whatever they are filled with. Refusals say the place in the text (`at`) where they can.
 */
export function checkTemplate(text: string, rules: AddressRules): Checked<AddressTemplate> {
  const template = cut(text);
  if (!template.ok) return template;
  const sample = template.value.pieces.map((piece) => (typeof piece === 'string' ? piece : 'x')).join('');
  const checked = checkAddress(sample, rules);
  return checked.ok ? template : checked;
}

const encode = (value: string) =>
  encodeURIComponent(value).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);

/** A value that may stand in an address: something, of usual length, whole characters, no control among them. */
function isUsable(value: string): boolean {
  return value !== '' && value.length <= 255 && value.isWellFormed() && !/\p{Cc}/u.test(value) && !/^\.+$/.test(value);
}

/**
 * The address of one account: every value percent-encoded, the whole judged anew, so that no value leads anywhere else.
 * A value that is missing or cannot stand in an address is refused as `bad-value` with the placeholder's name.
 */
export function fillTemplate({ pieces }: AddressTemplate, values: PlaceholderValues, rules: AddressRules): Checked<URL> {
  let text = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') text += piece;
    else {
      const value = values[piece.placeholder];
      if (value === undefined || !isUsable(value)) return refuse('bad-value', 'path', piece.placeholder);
      text += encode(value);
    }
  }
  return checkAddress(text, rules);
}

/** Which placeholders are used, for what must be known of an account before it can be asked for. */
export function placeholdersOf({ pieces }: AddressTemplate): Placeholder[] {
  return pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.placeholder]));
}
