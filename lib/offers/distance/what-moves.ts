import type { SignalValue } from '@/lib/domain/decision/fact-use';
import type { SignalUnit } from '@/lib/domain/playbook/condition';
import type { ChangeKind } from './change';
import { type Effort, NO_EFFORT } from './effort';

/** What an account is, and what only the calendar moves: nobody changes it so that an offer opens (O233). */
const FIXED: ReadonlySet<string> = new Set([
  'competitor-present',
  'competitors',
  'days-to-competitor-end',
  'days-to-first-talk',
  'days-to-fiscal-year-end',
  'days-to-notice',
  'days-to-renewal',
  'employees',
  'industry',
  'owned-add-ons',
  'owned-products',
  'plan',
  'plan-rank',
  'renewal-window',
  'tenure',
  'whitespace',
]);

/** How old the last answer is grows by itself; that it becomes younger takes a question. */
const ASKED: ReadonlySet<string> = new Set(['nps-age', 'nps-oldest-age', 'nps-person-age']);

/** How the reading of a signal can be brought from one value to another. */
export function kindOf(signal: string, from: SignalValue | null): Exclude<ChangeKind, 'time'> {
  if (from === null) return 'ask';
  if (FIXED.has(signal)) return 'fixed';
  return ASKED.has(signal) ? 'ask' : 'fact';
}

const MILLION = 1_000_000;
const A_YEAR = 365;
const A_CODE = 1;
const A_QUESTION = 0.5;

/** The length that counts as 1 in each unit: the whole of a ratio, a year, the NPS of 100; counts and money against themselves. */
function unitLength(unit: SignalUnit, from: number, to: number): number {
  if (unit === 'days') return A_YEAR;
  if (unit === 'score') return 100;
  return unit === 'count' || unit === 'money' ? Math.max(1, Math.abs(from), Math.abs(to)) : 1;
}

function reachOf(unit: SignalUnit, from: SignalValue | null, to: SignalValue): number {
  if (from === null) return A_QUESTION;
  if (typeof from === 'number' && typeof to === 'number') return Math.abs(to - from) / unitLength(unit, from, to);
  if (!Array.isArray(from) || !Array.isArray(to)) return A_CODE;
  return [...from.filter((code) => !to.includes(code)), ...to.filter((code) => !from.includes(code))].length;
}

/** A thousand times a year, or of itself, is as far as one change can be told from another. */
const FARTHEST = 1000 * MILLION;

/** What one change asks for (O232). */
export function effortOf(signal: string, unit: SignalUnit, from: SignalValue | null, to: SignalValue): Effort {
  const reach = Math.min(FARTHEST, Math.round(reachOf(unit, from, to) * MILLION));
  return { fixed: kindOf(signal, from) === 'fixed' ? 1 : 0, count: 1, reach };
}

/** What waiting asks for: one change, however much it brings about, and half as far as one that somebody must bring about. */
export function effortOfWaiting(days: number): Effort {
  return days === 0 ? NO_EFFORT : { fixed: 0, count: 1, reach: Math.round((days / A_YEAR / 2) * MILLION) };
}
