import fc from 'fast-check';
import type { SignalValue } from '@/lib/domain/decision/fact-use';
import { OPERATORS } from '@/lib/domain/playbook/comparison-rules';
import type { Comparison, Condition, SignalUnit } from '@/lib/domain/playbook/condition';
import type { SignalReader } from '@/lib/signals/registry';

const CODES = ['work-starter', 'work-standard', 'sso', 'other'];
const DATES = ['2026-01-31', '2026-11-23', '2027-03-31'];
/** Two signals of each unit that signals have, with and without `of`. */
const SIGNALS: [signal: string, unit: SignalUnit, of?: string][] = [
  ['seat-utilisation', 'ratio'],
  ['utilisation', 'ratio', 'storage'],
  ['utilisation', 'ratio', 'automations'],
  ['seats', 'count'],
  ['recent-interest', 'count', 'sso'],
  ['days-to-renewal', 'days'],
  ['nps-score', 'score'],
  ['plan', 'code'],
  ['stage', 'code'],
  ['owned-add-ons', 'codes'],
  ['renewal-window', 'flag'],
];

function anyValue(unit: SignalUnit): fc.Arbitrary<SignalValue> {
  if (unit === 'code') return fc.constantFrom(...CODES);
  if (unit === 'codes') return fc.subarray(CODES);
  if (unit === 'flag') return fc.boolean();
  if (unit === 'date') return fc.constantFrom(...DATES);
  return fc.oneof(fc.integer({ min: -2, max: 4 }), fc.constantFrom(0.5, 0.8, Number.MAX_SAFE_INTEGER));
}

const comparison: fc.Arbitrary<Comparison> = fc.constantFrom(...SIGNALS).chain(([signal, unit, of]) =>
  fc.constantFrom(...OPERATORS[unit]).chain((op) => {
    const list = op === 'in' || op === 'not-in' || op === 'contains-any';
    const value = list ? fc.subarray(CODES) : unit === 'codes' ? fc.constantFrom(...CODES) : anyValue(unit);
    return value.map((one) => ({ signal, op, value: one, unit, ...(of === undefined ? {} : { of }) }));
  }),
);

/** A comparison that no checked playbook holds: it must be unknown at both speeds. */
const unsound: fc.Arbitrary<Comparison> = fc.constantFrom<Comparison>(
  { signal: 'no-such-signal', op: '=', value: 1, unit: 'count' },
  { signal: 'seats', op: '>=', value: 1, unit: 'ratio' },
  { signal: 'plan', op: '>=', value: 'sso', unit: 'code' },
  { signal: 'utilisation', op: '>=', value: 1, unit: 'ratio' },
);

export const anyCondition: fc.Arbitrary<Condition> = fc.letrec<{ node: Condition }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    { arbitrary: comparison, weight: 6 },
    { arbitrary: unsound, weight: 1 },
    { arbitrary: fc.array(tie('node'), { maxLength: 5 }).map((all) => ({ all })), weight: 3 },
    { arbitrary: fc.array(tie('node'), { maxLength: 5 }).map((any) => ({ any })), weight: 3 },
    { arbitrary: tie('node').map((not) => ({ not })), weight: 2 },
  ),
})).node;

/** What the signals of an account may read: values of their unit, unknowns, and now and then nonsense. */
export const anyReader: fc.Arbitrary<SignalReader> = fc
  .tuple(
    ...SIGNALS.map(([, unit]) =>
      fc.oneof(
        { arbitrary: anyValue(unit), weight: 6 },
        { arbitrary: fc.constant(undefined), weight: 2 },
        { arbitrary: fc.constantFrom<SignalValue>(Number.NaN, 'work-starter', 1, true), weight: 1 },
      ),
    ),
  )
  .map((values) => (signal, of) => {
    const value = values[SIGNALS.findIndex(([id, , subject]) => id === signal && subject === of)];
    return value === undefined ? { state: 'unknown', missing: [signal] } : { state: 'known', value, facts: [] };
  });
