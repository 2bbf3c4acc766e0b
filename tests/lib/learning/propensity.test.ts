import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Learned, PropensityCell } from '@/lib/domain/learned';
import { cellFor, propensityOf } from '@/lib/learning/propensity';
import { rateShown } from '@/lib/learning/rate-shown';

const PRIOR = { a: 3, b: 7 };
const cell = (segment: string, wins: number, n: number, answers = n): PropensityCell => ({
  offerId: 'offer',
  segment,
  wins,
  n,
  answers,
});
const learned = (...cells: PropensityCell[]): Learned => ({ v: 1, asOf: '2026-11-23', cells });

describe('O171: propensity', () => {
  it('prior 3/7 and 4 of 10 is 0.35; nothing seen is 0.30 (practice 3)', () => {
    expect(propensityOf(PRIOR, cell('*', 4, 10))).toBeCloseTo(0.35, 12);
    expect(propensityOf(PRIOR, cell('*', 0, 0))).toBeCloseTo(0.3, 12);
    expect(propensityOf(PRIOR, null)).toBeCloseTo(0.3, 12);
  });

  it('rises with every win, falls with every loss, and stays between 0 and 1', () => {
    const count = fc.double({ min: 0, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(count, count, (wins, losses) => {
        const p = propensityOf(PRIOR, cell('*', wins, wins + losses));
        expect(p).toBeGreaterThan(0);
        expect(p).toBeLessThan(1);
        expect(propensityOf(PRIOR, cell('*', wins + 1, wins + losses + 1))).toBeGreaterThan(p);
        expect(propensityOf(PRIOR, cell('*', wins, wins + losses + 1))).toBeLessThan(p);
      }),
    );
  });
});

describe('O172: no rate without evidence', () => {
  it('4 of 10 shows 17 to 69 % (X10)', () => {
    const shown = rateShown(cell('*', 4, 10), 8);
    expect(shown).toMatchObject({ rate: 0.4, n: 10, answers: 10 });
    expect(Math.round((shown?.low ?? 0) * 100)).toBe(17);
    expect(Math.round((shown?.high ?? 0) * 100)).toBe(69);
  });

  it('under the floor there is none', () => {
    expect(rateShown(cell('*', 7, 7), 8)).toBeNull();
    expect(rateShown(cell('*', 8, 8))).not.toBeNull();
    expect(rateShown(cell('*', 0, 0), 0)).toBeNull();
  });

  it('old answers show as a wide interval', () => {
    const fresh = rateShown(cell('*', 10, 20), 8);
    const old = rateShown(cell('*', 0.5, 1, 20), 8);
    expect((old?.high ?? 0) - (old?.low ?? 0)).toBeGreaterThan(2 * ((fresh?.high ?? 0) - (fresh?.low ?? 0)) * 0.9);
  });
});

describe('O173: from everybody down to the segment', () => {
  const retail = 'industry=retail';
  const small = 'industry=retail|size=1-49';

  it('a segment under the floor speaks with the voice of the wider group', () => {
    const all = learned(cell('*', 30, 100), cell(retail, 7, 7));
    expect(cellFor(all, 'offer', retail, 8)).toEqual(cell('*', 30, 100));
    expect(cellFor(all, 'offer', small, 8)).toEqual(cell('*', 30, 100));
  });

  it('from the floor on it speaks for itself, with the rest at the weight of the floor', () => {
    const found = cellFor(learned(cell('*', 30, 100), cell(retail, 10, 20)), 'offer', small, 8);
    expect(found).toMatchObject({ segment: retail, answers: 20, n: 28 });
    expect(found?.wins).toBeCloseTo(10 + 20 * (8 / 80), 12);
  });

  it('goes down trait by trait', () => {
    const found = cellFor(learned(cell('*', 30, 100), cell(retail, 10, 20), cell(small, 9, 10)), 'offer', small, 8);
    // Of the retail cell, which is 12 of 28 with the rest beside it, 3 of 18 are not small.
    expect(found).toMatchObject({ segment: small, answers: 10, n: 18 });
    expect(found?.wins).toBeCloseTo(9 + 3 * (8 / 18), 12);
  });

  it('nothing learned is null; another offer counts for nothing', () => {
    expect(cellFor(undefined, 'offer', retail, 8)).toBeNull();
    expect(cellFor(learned(cell('*', 30, 100)), 'another', retail, 8)).toBeNull();
  });

  it("lies between the segment's own rate and everybody's", () => {
    const counts = fc.tuple(
      fc.integer({ min: 8, max: 200 }),
      fc.integer({ min: 0, max: 400 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    fc.assert(
      fc.property(counts, fc.double({ min: 0, max: 1, noNaN: true }), ([own, rest, ownRate], restRate) => {
        const whole = cell('*', own * ownRate + rest * restRate, own + rest);
        const found = cellFor(learned(whole, cell(retail, own * ownRate, own)), 'offer', retail, 8);
        const rate = (found?.wins ?? 0) / (found?.n ?? 1);
        expect(rate).toBeGreaterThanOrEqual(Math.min(ownRate, restRate) - 1e-9);
        expect(rate).toBeLessThanOrEqual(Math.max(ownRate, restRate) + 1e-9);
      }),
    );
  });
});
