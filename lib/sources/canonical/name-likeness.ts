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
  'percent',
  'pct',
  'eur',
  'jpy',
  'usd',
  'gb',
  'cent',
  'main',
  'primary',
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

/** A name with what every comparison asks of it, made once. */
interface Compared {
  text: string;
  ja: boolean;
  stems: ReadonlySet<string>;
  /** Latin words in one, so that `seatcount` is `seat count`. */
  joined: string;
  solid: string;
  lean: string;
}

const singular = (token: string) =>
  token.length > 3 && token.endsWith('s') && !token.endsWith('ss') ? token.slice(0, -1) : token;

const names = new WeakMap<PlainName, Compared>();

function comparedOf(name: PlainName, text = ''): Compared {
  const known = names.get(name);
  if (known) return known;
  const { tokens, solid } = name;
  const made = {
    text,
    ja: isJapanese(solid),
    stems: new Set(tokens.map(singular)),
    joined: tokens.join(''),
    solid,
    lean: solid.replace(FILLERS_JA, '') || solid,
  };
  names.set(name, made);
  return made;
}

function latin(have: ReadonlySet<string>, want: ReadonlySet<string>): number {
  if (want.size === 0) return 0;
  for (const token of want) if (!have.has(token)) return 0;
  if (have.size === want.size) return 1;
  const heavy = [...have].filter((token) => !want.has(token) && !FILLERS.has(token) && !/^\d+$/.test(token)).length;
  if (heavy === 0) return 0.94;
  // One more word leaves a name of several what it was; beside a name of one word it may be anything.
  return Math.max(0, 0.55 + 0.3 * (want.size / (want.size + heavy)) - (want.size === 1 ? 0.16 : 0));
}

function japanese(field: Compared, word: Compared): number {
  if (field.solid === word.solid) return 1;
  if (word.lean.length >= 2 && field.lean === word.lean) return 0.94;
  if (word.solid.length < 2 || !field.solid.includes(word.solid)) return 0;
  const share = word.solid.length / field.solid.length;
  // The end of a Japanese name says what it is.
  return field.solid.endsWith(word.solid) ? 0.55 + 0.38 * share : 0.4 + 0.38 * share;
}

interface CompiledWords {
  words: readonly Compared[];
  not: readonly Compared[];
}

const compiled = new WeakMap<FieldWords, CompiledWords>();

function compile(words: FieldWords): CompiledWords {
  const known = compiled.get(words);
  if (known) return known;
  const of = (text: string) => comparedOf(plainName(text), text);
  const made = { words: [...words.ja, ...words.en].map(of), not: (words.not ?? []).map(of) };
  compiled.set(words, made);
  return made;
}

function speaksOf(field: Compared, word: Compared): boolean {
  if (word.ja) return field.solid.includes(word.solid);
  return word.stems.size > 0 && [...word.stems].every((token) => field.stems.has(token));
}

function scoreOf(field: Compared, word: Compared): number {
  if (field.ja || word.ja) return japanese(field, word);
  return word.joined !== '' && field.joined === word.joined ? 1 : latin(field.stems, word.stems);
}

/** The best likeness of one name (an API name or a label) to the names of a canonical field. */
export function nameLikeness(name: PlainName, words: FieldWords): Likeness {
  const { words: known, not } = compile(words);
  const field = comparedOf(name);
  let best: Likeness = { score: 0, word: '' };
  for (const word of known) {
    const score = scoreOf(field, word);
    if (score > best.score) best = { score, word: word.text };
  }
  const denied = best.score > 0 && best.score < 1 && not.some((word) => speaksOf(field, word));
  return denied ? { score: 0, word: '' } : best;
}
