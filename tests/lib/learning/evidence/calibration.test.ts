import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, it } from 'vitest';
import { assess } from '@/lib/learning/evidence/assess';
import { calibrationOf, liftOfTopTenth } from '@/lib/learning/evidence/calibration';
import { holdOut } from '@/lib/learning/evidence/held-out';

function drawn(count: number, seed: number) {
  const random = xoroshiro128plus(seed);
  const p = Array.from({ length: count }, () => 0.05 + 0.9 * uniformFloat64(random));
  return { p, came: p.map((one) => Number(uniformFloat64(random) < one)) };
}

describe('O186: calibration and lift', () => {
  const { p, came } = drawn(4000, 1);

  it('of true probabilities: slope 1, intercept 0, next to no error', () => {
    const { slope, intercept, ece, brier, brierOfBaseRate, bins } = calibrationOf(p, came);
    expect(slope).toBeCloseTo(1, 0.8);
    expect(Math.abs(intercept)).toBeLessThan(0.15);
    expect(ece).toBeLessThan(0.03);
    expect(brier).toBeLessThan(brierOfBaseRate);
    expect(bins).toHaveLength(10);
    expect(bins.filter(({ foretold, low, high }) => foretold >= low && foretold <= high).length).toBeGreaterThanOrEqual(8);
  });

  it('of probabilities that are too sure of themselves: a slope under 1', () => {
    const sure = p.map((one) => (one * one) / (one * one + (1 - one) ** 2));
    expect(calibrationOf(sure, came).slope).toBeCloseTo(0.5, 1);
  });

  it('the lift of the top tenth: 10 where it holds all that came, 1 where it knows nothing', () => {
    const outcomes = Array.from({ length: 100 }, (_, at) => Number(at < 10));
    expect(liftOfTopTenth(outcomes, outcomes)).toBeCloseTo(10, 12);
    expect(liftOfTopTenth([1, 2], [0, 0])).toBeNull();
  });
});

describe('O187: what is held out', () => {
  it('30 % of either kind, each place once, by the seed', () => {
    const outcomes = Array.from({ length: 1000 }, (_, at) => Number(at % 5 === 0));
    const { training, test } = holdOut(outcomes, 0.3, 7);
    expect(test.filter((at) => outcomes[at] === 1)).toHaveLength(60);
    expect(test).toHaveLength(300);
    expect([...training, ...test].toSorted((a, b) => a - b)).toEqual(outcomes.map((_, at) => at));
    expect(holdOut(outcomes, 0.3, 7).test).toEqual(test);
    expect(holdOut(outcomes, 0.3, 8).test).not.toEqual(test);
  });

  it('is never learned from', () => {
    const { came, p } = drawn(200, 3);
    let learned: readonly number[] = [];
    const asked: number[] = [];
    assess(
      came,
      (training) => {
        learned = training;
        return (place) => {
          asked.push(place);
          return p[place] ?? 0;
        };
      },
      3,
    );
    expect(asked.length).toBeGreaterThan(50);
    expect(asked.filter((place) => learned.includes(place))).toEqual([]);
  });

  it('a model that is worse than chance has no usable evidence either', () => {
    const { came, p } = drawn(1000, 4);
    const assessment = assess(came, () => (place) => 1 - (p[place] ?? 0), 4);
    expect(assessment.auc?.high).toBeLessThan(0.5);
    expect(assessment).toMatchObject({ usable: false, because: 'no-better-than-chance' });
  });
});
