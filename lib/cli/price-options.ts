import { IsoDate } from '@/lib/domain/calendar';
import { Language } from '@/lib/domain/language';
import { z } from '@/lib/domain/z';
import type { BillingSpan } from '@/lib/pricing/billing-periods';
import { readNumber, readOptions } from './options';
import { bad, type Input } from './read-input';

const OPTIONS = {
  model: { type: 'string' },
  quantity: { type: 'string' },
  'sweet-spots': { type: 'string' },
  against: { type: 'string' },
  from: { type: 'string' },
  until: { type: 'string' },
  anchor: { type: 'string' },
  tax: { type: 'string' },
  lang: { type: 'string', default: 'en' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/** So many sweet spots can still be printed one by one. */
export const MOST_QUANTITIES = 1_000_000;

export interface PriceOptions {
  readonly model: string;
  readonly quantity: number;
  readonly sweetSpots: number | undefined;
  readonly against: string | undefined;
  readonly span: BillingSpan | undefined;
  readonly taxRate: number | undefined;
  readonly language: Language;
  readonly json: boolean;
}

/** A number within bounds; a text such as 1e3 is not how people write a number of seats. */
function readWithin(
  name: string,
  text: string | undefined,
  [least, most]: readonly [number, number],
  pattern: RegExp,
  what: string,
) {
  const read = readNumber(name, text);
  if (!read.ok || read.value === undefined || text === undefined) return read;
  if (read.value < least) return bad(`--${name}: expected at least ${least}, received ${text}`);
  if (read.value > most) return bad(`--${name}: expected at most ${most}, received ${text}`);
  return pattern.test(text) ? read : bad(`--${name}: expected ${what}, received ${JSON.stringify(text)}`);
}

function readSpan(
  from: string | undefined,
  until: string | undefined,
  anchor: string | undefined,
): Input<BillingSpan | undefined> {
  if (from === undefined && until === undefined && anchor === undefined) return { ok: true, value: undefined };
  const dates = { from, until, anchor: anchor ?? from };
  for (const [name, date] of Object.entries(dates))
    if (!z.safeParse(IsoDate, date).success)
      return bad(`--${name}: expected a date such as 2026-11-23, received ${JSON.stringify(date) ?? 'nothing'}`);
  const span = { anchorOn: dates.anchor ?? '', fromOn: from ?? '', untilOn: until ?? '' };
  return span.untilOn < span.fromOn
    ? bad(`--until: expected a date from ${span.fromOn} on, received ${span.untilOn}`)
    : { ok: true, value: span };
}

/** A negative number behind its option belongs to it: so it can be refused for what it is. */
function joinNegatives(args: readonly string[]): string[] {
  const joined: string[] = [];
  for (const arg of args) {
    const before = joined.at(-1);
    if (/^-\d/.test(arg) && before !== undefined && /^--[a-z-]+$/.test(before)) joined[joined.length - 1] = `${before}=${arg}`;
    else joined.push(arg);
  }
  return joined;
}

/** The options of `price`, each checked; `help` stands alone. */
export function readPriceOptions(args: readonly string[]): Input<PriceOptions | 'help'> {
  const options = readOptions(joinNegatives(args), OPTIONS);
  if (!options.ok) return options;
  const { model, quantity, against, from, until, anchor, tax, lang, json, help } = options.value;
  if (help) return { ok: true, value: 'help' };
  const language = z.safeParse(Language, lang);
  const span = readSpan(from, until, anchor);
  const count = readWithin('quantity', quantity, [0, 1e15], /^\d+(\.\d{1,3})?$/, 'a plain number with at most three decimals');
  const most = readWithin('sweet-spots', options.value['sweet-spots'], [1, MOST_QUANTITIES], /^\d+$/, 'a whole number');
  const rate = readWithin('tax', tax, [0, 1], /^\d+(\.\d{1,6})?$/, 'a share such as 0.1 with at most six decimals');
  if (model === undefined) return bad('--model: expected a file, or "-" for standard input');
  if (model === '-' && against === '-') return bad('--against: standard input is read already');
  if (quantity === undefined) return bad('--quantity: expected a number');
  if (!language.success) return bad(`--lang: expected ja or en, received ${JSON.stringify(lang)}`);
  if (!count.ok) return count;
  if (!most.ok) return most;
  if (!rate.ok) return rate;
  if (!span.ok) return span;
  return {
    ok: true,
    value: {
      model,
      quantity: count.value ?? 0,
      sweetSpots: most.value,
      against,
      span: span.value,
      taxRate: rate.value,
      language: language.data,
      json,
    },
  };
}
