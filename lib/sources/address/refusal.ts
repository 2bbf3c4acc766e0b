import type { AppError } from '@/lib/domain/app-error';

/** Where in an address the fault is. */
export type AddressPart = 'text' | 'scheme' | 'credentials' | 'host' | 'port' | 'path' | 'query' | 'fragment';

/** Why an address may not be called. Each has one meaning, so that a sentence in each language can stand for it. */
export const REFUSAL_CODES = [
  'too-long',
  'hidden-characters',
  'not-an-address',
  'scheme',
  'credentials',
  'host-malformed',
  'ip-literal',
  'look-alike',
  'trailing-dot',
  'host-disguised',
  'host-local',
  'host-rebinding',
  'port',
  'fragment',
  'path-disguised',
  'not-granted',
  'redirected',
  'unknown-placeholder',
  'open-brace',
  'placeholder-in-host',
  'secret-in-address',
  'bad-value',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

export const isRefusalCode = (text: string): text is RefusalCode => (REFUSAL_CODES as readonly string[]).includes(text);

/** `value` is what is wrong, cut to what a person needs to recognise it; `at` its place in the text where that is known. */
export interface Refusal {
  code: RefusalCode;
  part: AddressPart;
  value: string;
  at?: number;
}

export type Checked<T> = { ok: true; value: T } | { ok: false; refusal: Refusal };

const MOST_SHOWN = 80;

/** What a person may see of the fault: never a control character that would change how the rest reads. */
function shown(value: string): string {
  const plain = value.replace(/[^\u0021-\u007e]/gu, (one) => `\\u{${(one.codePointAt(0) ?? 0).toString(16)}}`);
  return plain.slice(0, MOST_SHOWN);
}

export function refuse(code: RefusalCode, part: AddressPart, value: string, at?: number): { ok: false; refusal: Refusal } {
  return { ok: false, refusal: { code, part, value: shown(value), ...(at === undefined ? {} : { at }) } };
}

/** The same as the product's error: a setting is wrong, and which part of it. */
export function refusalError({ code, part }: Refusal): AppError {
  return { kind: 'misconfigured', field: `address.${part} (${code})` };
}
