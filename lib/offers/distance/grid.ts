import type { SignalValue } from '@/lib/domain/decision/fact-use';
import { Stage } from '@/lib/domain/facets/history';
import type { SignalUnit } from '@/lib/domain/playbook/condition';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import { addDays } from '@/lib/signals/days';
import { OUT_OF_SIGHT_DAYS } from '@/lib/signals/derive/days-to-limit';
import type { Requirement } from './requirement';

/** The step past a threshold, for "more than" and "less than". Ratios in whole percents, NPS to one decimal, the rest whole. */
const STEP: Readonly<Partial<Record<SignalUnit, number>>> = { ratio: 0.01, score: 0.1, count: 1, days: 1, money: 1 };

/** What a signal can read at all; a company of −1 is no change. What is not named goes from 0 up. */
const RANGE: Readonly<Record<string, readonly [number, number]>> = {
  'usage-trend': [-1, Number.MAX_SAFE_INTEGER],
  'days-to-limit': [0, OUT_OF_SIGHT_DAYS],
  'earliest-days-to-limit': [0, OUT_OF_SIGHT_DAYS],
  'days-to-renewal': [-OUT_OF_SIGHT_DAYS, OUT_OF_SIGHT_DAYS],
  'days-to-first-talk': [-OUT_OF_SIGHT_DAYS, OUT_OF_SIGHT_DAYS],
  'days-to-notice': [-OUT_OF_SIGHT_DAYS, OUT_OF_SIGHT_DAYS],
  'feature-adoption': [0, 1],
  'unused-seat-ratio': [0, 1],
  'nps-score': [-100, 100],
};

/** A code that stands for every one that no comparison names. */
const ANOTHER = 'other';

/** More codes than these are taken one at a time and all at once, not in every combination. */
const COMBINED_CODES = 5;

const tidy = (value: number) => Math.round(value * MICRO) / MICRO;
const MICRO = 1_000_000;

function numbers(signal: string, unit: SignalUnit, thresholds: readonly number[]): number[] {
  const step = STEP[unit] ?? 1;
  const [least, most] = RANGE[signal] ?? [0, Number.MAX_SAFE_INTEGER];
  const sorted = thresholds.toSorted((a, b) => a - b);
  // Between two thresholds that are nearer than a step there is still a value, where the unit is not of whole numbers.
  const between = sorted.slice(1).map((upper, index) => (upper + (sorted[index] ?? upper)) / 2);
  const near = [0, ...sorted, ...sorted.map((one) => one - step), ...sorted.map((one) => one + step), ...between].map(tidy);
  const isWhole = unit !== 'ratio' && unit !== 'score';
  const whole = isWhole ? near.flatMap((one) => [Math.floor(one), Math.ceil(one)]) : near;
  return whole.filter((one) => one >= least && one <= most).map((one) => one + 0);
}

function codeSets(actual: readonly string[], mentioned: readonly string[]): string[][] {
  const few = mentioned.length <= COMBINED_CODES;
  const chosen = few
    ? mentioned.reduce<string[][]>((sets, code) => sets.flatMap((set) => [set, [...set, code]]), [[]])
    : [[], ...mentioned.map((code) => [code]), [...mentioned]];
  const kept = actual.filter((code) => !mentioned.includes(code));
  const added = few ? [] : mentioned.map((code) => [...new Set([...actual, code])]);
  const removed = few ? [] : mentioned.map((code) => actual.filter((one) => one !== code));
  return [...chosen.map((codes) => [...kept, ...codes]), ...added, ...removed].map((set) => set.toSorted());
}

/** Every code that a signal can read, where that is a closed list. */
function closedCodes(signal: string, playbook: Playbook): readonly string[] {
  if (signal === 'nps-band' || signal === 'nps-person') return ['promoter', 'passive', 'detractor'];
  if (signal === 'stage') return Stage.options;
  if (signal === 'utilisation-level') return ['normal', 'warn', 'urgent', 'over'];
  return signal === 'plan' ? playbook.plans.map((plan) => plan.id) : [ANOTHER];
}

/**
 * The values that a signal is tried at (O231): around every threshold that it is compared with the nearest value on each side and the
 * threshold itself, so that each stretch between thresholds has its nearest point in the list; every code; every combination of
 * the codes that a list is asked for.
 */
export function valuesToTry(
  { signal, unit, actual }: { signal: string; unit: SignalUnit; actual: SignalValue | null },
  requirements: readonly Requirement[],
  playbook: Playbook,
): SignalValue[] {
  const named = requirements.flatMap((one) => one.named);
  const texts = [...new Set(named.filter((one) => typeof one === 'string'))];
  if (unit === 'flag') return [true, false];
  if (unit === 'code') return [...new Set([...texts, ...closedCodes(signal, playbook)])];
  if (unit === 'codes') return codeSets(Array.isArray(actual) ? actual : [], texts);
  if (unit === 'date') return [...new Set(texts.flatMap((day) => [day, addDays(day, -1), addDays(day, 1)]))];
  return [
    ...new Set(
      numbers(
        signal,
        unit,
        named.filter((one) => typeof one === 'number'),
      ),
    ),
  ];
}
