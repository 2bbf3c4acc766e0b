import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AccountSnapshot, FACET_NAMES } from '@/lib/domain/account-snapshot';
import { z } from '@/lib/domain/z';
import { signals } from '@/lib/signals/registry';
import type { SignalInput } from '@/lib/signals/signal';
import { anyAccount } from './any-account';
import { inputFrom } from './signal-cases';

/** What a signal that is asked of something is asked of here. */
const SUBJECTS = {
  metric: 'storage',
  product: 'sign',
  plan: 'work-standard',
  'add-on': 'sso',
  feature: 'workflow',
  subject: 'sso',
};

const readAll = (input: SignalInput) =>
  Object.fromEntries([...signals.values()].map((signal) => [signal.id, signal.derive(input, signal.of && SUBJECTS[signal.of])]));

/** Every list of a value turned round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned).toReversed();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, turned(one)]));
}

/** Signals that take a second fact where the first is unknown; hiding the first may change what they say. */
const FALL_BACK = [
  ...['tenure', 'stage', 'onboarding', 'seat-utilisation', 'unused-seat-ratio', 'stated-problem', 'owned-add-ons'],
  'unused-paid-features',
];

describe('O129: every signal', () => {
  it('reads accounts that a source could send', () => {
    fc.assert(fc.property(anyAccount, (snapshot) => z.safeParse(AccountSnapshot, snapshot).success));
  });

  it('says the same whatever the order of the facts', () => {
    fc.assert(
      fc.property(anyAccount, fc.constantFrom(undefined, 'p1'), (snapshot, contactId) => {
        const again = turned(snapshot) as AccountSnapshot;
        expect(readAll(inputFrom(again, {}, contactId))).toEqual(readAll(inputFrom(snapshot, {}, contactId)));
      }),
      { numRuns: 300 },
    );
  });

  it('leaves the account as it was', () => {
    fc.assert(
      fc.property(anyAccount, (snapshot) => {
        const before = structuredClone(snapshot);
        readAll(inputFrom(snapshot));
        expect(snapshot).toEqual(before);
      }),
    );
  });

  it('becomes unknown, never another value, when a facet it needs is hidden', () => {
    fc.assert(
      fc.property(anyAccount, fc.constantFrom(...FACET_NAMES), (snapshot, hidden) => {
        const before = readAll(inputFrom(snapshot, {}, 'p1'));
        const error = { kind: 'forbidden' as const };
        const less = { ...snapshot, facets: { ...snapshot.facets, [hidden]: { state: 'unknown' as const, error } } };
        for (const [id, reading] of Object.entries(readAll(inputFrom(less, {}, 'p1')))) {
          if (FALL_BACK.includes(id) || reading.state === 'unknown') continue;
          expect({ id, ...reading }).toEqual({ id, ...before[id] });
        }
      }),
      { numRuns: 300 },
    );
  });

  it('names the facts it misses, and values of its own unit otherwise', () => {
    fc.assert(
      fc.property(anyAccount, (snapshot) => {
        for (const [id, reading] of Object.entries(readAll(inputFrom(snapshot)))) {
          if (reading.state === 'unknown') expect(reading.missing.length, id).toBeGreaterThan(0);
          else if (typeof reading.value === 'number') expect(Number.isFinite(reading.value), id).toBe(true);
        }
      }),
    );
  });
});
