import type { Comparison } from '@/lib/domain/playbook/condition';
import type { SlotTable } from './slot-table';
import type { SlotValues } from './slot-values';

/** Kleene's truth as a number, so that `all` is the least and `any` the greatest. */
export const FAIL = 0;
export const UNKNOWN = 1;
export const PASS = 2;
export type FastVerdict = typeof FAIL | typeof UNKNOWN | typeof PASS;

/** A condition's verdict on the account that is open. */
export type VerdictOf = (account: SlotValues) => FastVerdict;

/** The two answers of a comparison: swapped for the contrary operator, and again under a `not`. */
type Answers = readonly [yes: FastVerdict, no: FastVerdict];

// In each of these NaN, which is neither, means: not read yet, or unknown.

function less(at: number, limit: number, [yes, no]: Answers): VerdictOf {
  const verdict: VerdictOf = (account) => {
    const value = account.numbers[at] ?? Number.NaN;
    return value < limit ? yes : value >= limit ? no : account.isKnown(at) ? verdict(account) : UNKNOWN;
  };
  return verdict;
}

function atMost(at: number, limit: number, [yes, no]: Answers): VerdictOf {
  const verdict: VerdictOf = (account) => {
    const value = account.numbers[at] ?? Number.NaN;
    return value <= limit ? yes : value > limit ? no : account.isKnown(at) ? verdict(account) : UNKNOWN;
  };
  return verdict;
}

function equal(at: number, limit: number, [yes, no]: Answers): VerdictOf {
  const verdict: VerdictOf = (account) => {
    const value = account.numbers[at] ?? Number.NaN;
    if (value === limit) return yes;
    return Number.isNaN(value) ? (account.isKnown(at) ? verdict(account) : UNKNOWN) : no;
  };
  return verdict;
}

/** `members[n + 1]` is 1 for each code that is wanted; place 0 is for the codes that nobody names. */
function member(at: number, members: Uint8Array, [yes, no]: Answers): VerdictOf {
  const verdict: VerdictOf = (account) => {
    const value = account.numbers[at] ?? Number.NaN;
    if (Number.isNaN(value)) return account.isKnown(at) ? verdict(account) : UNKNOWN;
    return members[value + 1] === 1 ? yes : no;
  };
  return verdict;
}

/** For what is no number; `holds` is told what was read. */
function other<T extends string | readonly string[]>(at: number, holds: (value: T) => boolean, [yes, no]: Answers): VerdictOf {
  const verdict: VerdictOf = (account) => {
    const value = account.others[at];
    if (value === undefined) return account.isKnown(at) ? verdict(account) : UNKNOWN;
    return holds(value as T) ? yes : no;
  };
  return verdict;
}

function dateVerdict(op: Comparison['op'], at: number, limit: string, answers: Answers): VerdictOf {
  if (op === '<' || op === '>=') return other<string>(at, (value) => value < limit, answers);
  if (op === '<=' || op === '>') return other<string>(at, (value) => value <= limit, answers);
  return other<string>(at, (value) => value === limit, answers);
}

function numberVerdict(op: Comparison['op'], at: number, limit: number, answers: Answers): VerdictOf {
  if (op === '<' || op === '>=') return less(at, limit, answers);
  return op === '<=' || op === '>' ? atMost(at, limit, answers) : equal(at, limit, answers);
}

/** Operators that are the contrary of the one that is asked: `>=` is answered by `<`. */
const SWAPPED: ReadonlySet<Comparison['op']> = new Set(['>=', '>', '!=', 'not-in']);

/** One comparison as a closure over its slot; `turned` under an odd number of `not`. What is unsound or not in the table is unknown. */
export function comparisonVerdict(comparison: Comparison, table: SlotTable, turned: boolean): VerdictOf {
  const at = table.slotOf(comparison);
  const slot = table.slots[at];
  if (!slot) return () => UNKNOWN;
  const { op, unit, value } = comparison;
  const answers: Answers = SWAPPED.has(op) === turned ? [PASS, FAIL] : [FAIL, PASS];
  if (unit === 'codes') {
    const wanted = [value].flat().map(String);
    const [only = ''] = wanted;
    const holds =
      wanted.length === 1
        ? (owned: readonly string[]) => owned.includes(only)
        : (owned: readonly string[]) => wanted.some((code) => owned.includes(code));
    return other(at, holds, answers);
  }
  if (unit === 'date') return dateVerdict(op, at, String(value), answers);
  if (unit === 'flag') return equal(at, value === true ? 1 : 0, answers);
  if (unit !== 'code') return numberVerdict(op, at, Number(value), answers);
  const numbers = [value].flat().map((code) => slot.codes.get(String(code)) ?? Number.NaN);
  if (numbers.some(Number.isNaN)) return () => UNKNOWN;
  if (numbers.length === 1) return equal(at, numbers[0] ?? Number.NaN, answers);
  const members = new Uint8Array(slot.codes.size + 1);
  for (const number of numbers) members[number + 1] = 1;
  return member(at, members, answers);
}
