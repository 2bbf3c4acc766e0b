import { isJapanese, type PlainName, plainName } from './field-name';
import type { FieldWords } from './field-words';

/** How a field's name resembles the names of a canonical one: 1 the same. */
export interface Likeness {
  score: number;
  /** The name it was compared with, for the reason. */
  word: string;
}

/** Words that a name may have more of and still mean the same. */
const FILLERS = new Set([
  'the',
  'of',
  'in',
  'for',
  'number',
  'no',
  'count',
  'total',
  'current',
  'customer',
  'account',
  'company',
  'client',
  'our',
  'latest',
  'last',
  'value',
  'field',
  'date',
  'name',
]);
const FILLERS_JA = /^(?:現在の?|現|最新|直近|顧客|お客様|ご|当社|契約)+|(?:数|日|欄|情報|値|名)$/g;

const singular = (token: string) =>
  token.length > 3 && token.endsWith('s') && !token.endsWith('ss') ? token.slice(0, -1) : token;

function latin(field: readonly string[], word: readonly string[]): number {
  const have = new Set(field.map(singular));
  const want = [...new Set(word.map(singular))];
  if (want.length === 0 || !want.every((token) => have.has(token))) return 0;
  const extra = [...have].filter((token) => !want.includes(token));
  if (extra.length === 0) return 1;
  const heavy = extra.filter((token) => !FILLERS.has(token)).length;
  if (heavy === 0) return 0.94;
  // One more word leaves a name of several what it was; beside a name of one word it may be anything.
  return Math.max(0, 0.55 + 0.3 * (want.length / (want.length + heavy)) - (want.length === 1 ? 0.16 : 0));
}

function japanese(field: string, word: string): number {
  if (field === word) return 1;
  const lean = (text: string) => text.replace(FILLERS_JA, '') || text;
  if (lean(field) === lean(word) && lean(word).length >= 2) return 0.94;
  if (!field.includes(word) || word.length < 2) return 0;
  const share = word.length / field.length;
  // The end of a Japanese name says what it is.
  return field.endsWith(word) ? 0.55 + 0.38 * share : 0.4 + 0.38 * share;
}

interface CompiledWords {
  words: readonly (PlainName & { text: string; ja: boolean })[];
  not: readonly (PlainName & { ja: boolean })[];
}

const compiled = new WeakMap<FieldWords, CompiledWords>();

function compile(words: FieldWords): CompiledWords {
  const known = compiled.get(words);
  if (known) return known;
  const of = (text: string) => ({ ...plainName(text), text, ja: isJapanese(text) });
  const made = { words: [...words.ja, ...words.en].map(of), not: (words.not ?? []).map(of) };
  compiled.set(words, made);
  return made;
}

function speaksOf(field: PlainName, { ja, solid, tokens }: PlainName & { ja: boolean }): boolean {
  if (ja) return field.solid.includes(solid);
  const have = field.tokens.map(singular);
  return tokens.length > 0 && tokens.every((token) => have.includes(singular(token)));
}

/** The best likeness of one name (an API name or a label) to the names of a canonical field. */
export function nameLikeness(field: PlainName, words: FieldWords): Likeness {
  const { words: names, not } = compile(words);
  const spelled = field.tokens.join('');
  let best: Likeness = { score: 0, word: '' };
  for (const name of names) {
    const same = name.ja ? 0 : spelled === name.tokens.join('') && spelled !== '' && !isJapanese(field.solid) ? 1 : 0;
    const score =
      same || (name.ja || isJapanese(field.solid) ? japanese(field.solid, name.solid) : latin(field.tokens, name.tokens));
    if (score > best.score) best = { score, word: name.text };
  }
  const denied = best.score < 1 && not.some((name) => speaksOf(field, name));
  return denied ? { score: 0, word: '' } : best;
}
