import { plainText } from '@/lib/domain/plain-text';
import type { BookRow } from './book-row';

export const BOOK_COLUMNS = ['name', 'offer', 'value', 'renewal', 'nps', 'use', 'touch', 'changed'] as const;
export type BookColumn = (typeof BOOK_COLUMNS)[number];

/** Which accounts are shown. `renewal`: days within which they renew; `passed`, the day has gone by. */
export interface BookFilter {
  text: string;
  kind: string;
  stage: string;
  renewal: '' | '30' | '90' | '180' | 'passed' | 'unknown';
  changed: boolean;
}

export interface BookOrder {
  by: BookColumn;
  descending: boolean;
}

export const NO_FILTER: BookFilter = { text: '', kind: '', stage: '', renewal: '', changed: false };
/** The best first: expected value, as the book is ranked. */
export const BEST_FIRST: BookOrder = { by: 'value', descending: true };

const BANDS = { detractor: 0, passive: 1, promoter: 2 } as const;

/** What a column is sorted by; undefined stands last, whichever way it is sorted. */
const KEYS: Readonly<Record<Exclude<BookColumn, 'name' | 'value'>, (row: BookRow) => number | string | undefined>> = {
  offer: ({ offer }) => offer && (offer.kind === 'no-offer' ? undefined : `${offer.kind} ${offer.offerId}`),
  renewal: ({ renewalDays }) => renewalDays,
  nps: ({ npsBand }) => npsBand && BANDS[npsBand],
  use: ({ use }) => use,
  touch: ({ touchDays }) => touchDays,
  changed: ({ changes }) => changes.length || undefined,
};

function renewsWithin({ renewalDays }: BookRow, wanted: BookFilter['renewal']): boolean {
  if (wanted === '') return true;
  if (renewalDays === undefined || wanted === 'unknown') return (renewalDays === undefined) === (wanted === 'unknown');
  return wanted === 'passed' ? renewalDays < 0 : renewalDays >= 0 && renewalDays <= Number(wanted);
}

/** The rows that pass the filter, in the order they have. */
export function filteredRows(rows: readonly BookRow[], filter: BookFilter): readonly BookRow[] {
  const { kind, stage, renewal, changed } = filter;
  const text = plainText(filter.text);
  if (text === '' && kind === '' && stage === '' && renewal === '' && !changed) return rows;
  return rows.filter(
    (row) =>
      (text === '' || row.plain.includes(text)) &&
      (kind === '' || row.offer?.kind === kind) &&
      (stage === '' || row.stage === stage) &&
      renewsWithin(row, renewal) &&
      (!changed || row.changes.length > 0),
  );
}

const collators = new Map<string, Intl.Collator>();

function collator(language: string): Intl.Collator {
  const known = collators.get(language) ?? new Intl.Collator(language, { numeric: true });
  collators.set(language, known);
  return known;
}

/** The rows in an order; of equals the better offer first. What is unknown stands last both ways. */
export function orderedRows(rows: readonly BookRow[], { by, descending }: BookOrder, language: string): readonly BookRow[] {
  const way = descending ? -1 : 1;
  const rank = ({ offer }: BookRow) => offer?.rank ?? Number.MAX_SAFE_INTEGER;
  const byRank = (a: BookRow, b: BookRow) => rank(a) - rank(b);
  // Rank 1 is the highest value, and the quiet stand at its end either way.
  const quiet = ({ offer }: BookRow) => (offer && offer.kind !== 'no-offer' ? 0 : 1);
  if (by === 'value') return rows.toSorted((a, b) => quiet(a) - quiet(b) || -way * byRank(a, b));
  if (by === 'name') {
    const { compare } = collator(language);
    return rows.toSorted((a, b) => way * compare(a.name ?? a.accountId, b.name ?? b.accountId) || byRank(a, b));
  }
  const keyOf = KEYS[by];
  return rows.toSorted((a, b) => {
    const [x, y] = [keyOf(a), keyOf(b)];
    if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined) || byRank(a, b);
    return x === y ? byRank(a, b) : way * (x < y ? -1 : 1);
  });
}
