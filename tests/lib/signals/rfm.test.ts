import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byRfm, fullValueOf, rfmScore } from '@/lib/signals/rfm';
import type { SnapshotBuilder } from '@/tests/support/snapshot-builder';
import { inputOf } from './signal-cases';

const FULL = 1_000_000;
const yen = (minor: number) => ({ minor, currency: 'JPY' });
const bought = (a: SnapshotBuilder, daysAgo: number, minor: number) => ({
  name: 'x',
  purchasedOn: a.day(-daysAgo),
  amount: yen(minor),
});
const spoke = (a: SnapshotBuilder, daysAgo: number) => ({
  people: [{ id: 'p1', name: '見本 花子' }],
  touches: [{ onDate: a.day(-daysAgo), channel: 'call' as const }],
});

describe('O128: purchase recency, frequency, value and contact', () => {
  it('adds four parts of 25', () => {
    const input = inputOf((a) => a.purchases([bought(a, 45, 250_000), bought(a, 400, 9_000_000)]).contacts(spoke(a, 120)));
    expect(rfmScore(input, FULL)).toEqual({
      score: 20 + 10 + 6 + 15,
      upTo: 51,
      parts: { recency: 20, frequency: 10, value: 6, contact: 15 },
    });
  });

  it('is 100 for the best and 5 for one who never bought and was never called', () => {
    const best = inputOf((a) => a.purchases(Array.from({ length: 6 }, () => bought(a, 3, 400_000))).contacts(spoke(a, 0)));
    expect(rfmScore(best, FULL).score).toBe(100);
    expect(
      rfmScore(
        inputOf((a) => a.absent('purchases', 'contacts')),
        FULL,
      ),
    ).toMatchObject({ score: 5, upTo: 5 });
  });

  it('earns nothing for contact where everybody opted out', () => {
    const people = [{ id: 'p1', name: '見本 花子', optedOut: true }];
    expect(
      rfmScore(
        inputOf((a) => a.contacts({ ...spoke(a, 1), people })),
        FULL,
      ).parts.contact,
    ).toBe(0);
  });

  it('says what is unknown as a range, not as nothing', () => {
    expect(
      rfmScore(
        inputOf((a) => a),
        FULL,
      ),
    ).toEqual({
      score: 0,
      upTo: 100,
      parts: { recency: null, frequency: null, value: null, contact: null },
    });
    const undated = inputOf((a) => a.purchases([{ name: 'x', amount: yen(5) }]));
    expect(rfmScore(undated, FULL)).toMatchObject({ score: 5, upTo: 80, parts: { recency: null, frequency: 5, value: null } });
  });

  it('takes the best fifth of a book as its scale', () => {
    expect(fullValueOf([5, 1, 4, 2, 3])).toBe(4);
    expect(fullValueOf([7])).toBe(7);
    expect(fullValueOf([])).toBe(0);
    expect(
      rfmScore(
        inputOf((a) => a.purchases([bought(a, 1, 0)])),
        0,
      ).parts.value,
    ).toBe(0);
    expect(
      rfmScore(
        inputOf((a) => a.purchases([bought(a, 1, 1)])),
        0,
      ).parts.value,
    ).toBe(25);
  });

  it('ranks by what is certain, then by what may be', () => {
    const parts = { recency: 0, frequency: 0, value: 0, contact: 0 };
    const scores = [
      { score: 40, upTo: 40, parts },
      { score: 50, upTo: 50, parts },
      { score: 40, upTo: 90, parts },
    ].toSorted(byRfm);
    expect(scores.map(({ score, upTo }) => `${score}-${upTo}`)).toEqual(['50-50', '40-90', '40-40']);
  });

  it('never falls when something more is bought today, and stays within 0 and 100', () => {
    const purchase = fc.record({ days: fc.integer({ min: 0, max: 900 }), minor: fc.integer({ min: 0, max: 2_000_000 }) });
    fc.assert(
      fc.property(fc.array(purchase, { maxLength: 6 }), fc.integer({ min: 0, max: 2_000_000 }), (items, minor) => {
        const before = rfmScore(
          inputOf((a) => a.purchases(items.map((one) => bought(a, one.days, one.minor)))),
          FULL,
        );
        const all = [...items, { days: 0, minor }];
        const after = rfmScore(
          inputOf((a) => a.purchases(all.map((one) => bought(a, one.days, one.minor)))),
          FULL,
        );
        expect(after.score).toBeGreaterThanOrEqual(before.score);
        expect(after.upTo).toBeLessThanOrEqual(100);
      }),
    );
  });
});
