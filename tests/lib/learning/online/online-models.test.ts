import fc from 'fast-check';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, it } from 'vitest';
import { OnlineCells } from '@/lib/learning/cells/online-cells';
import { OnlineLogistic } from '@/lib/learning/logistic/online-logistic';
import type { FeatureValue } from '@/lib/learning/online/feature-value';
import { HALF_LIVES } from '@/lib/learning/online/half-lives';
import type { Example, OnlineModel } from '@/lib/learning/online/model';

const MODELS: [string, (features: number, halfLives?: readonly number[]) => OnlineModel][] = [
  ['cells', (features, halfLives = HALF_LIVES) => new OnlineCells(features, halfLives)],
  ['logistic', (features, halfLives = HALF_LIVES) => new OnlineLogistic(features, halfLives)],
];
const NEVER = [Number.POSITIVE_INFINITY];

/** Events whose outcome goes by two categories and a number; from `turn` on by the contrary. */
function events(count: number, seed: number, turn = count): Example[] {
  const random = xoroshiro128plus(seed);
  const draw = () => uniformFloat64(random);
  return Array.from({ length: count }, (_, at) => {
    const features: FeatureValue[] = [`offer-${Math.floor(3 * draw())}`, draw() < 0.5 ? 'new' : 'old', Math.round(100 * draw())];
    const way = at < turn ? 1 : -1;
    const odds = Math.exp(way * ((features[0] === 'offer-0' ? 1.5 : -1) + (features[1] === 'new' ? 0.8 : -0.8)));
    return { features, outcome: draw() < odds / (1 + odds) ? 1 : 0, at };
  });
}

function replay(model: OnlineModel, list: readonly Example[]) {
  return list.map((example) => {
    const prediction = model.predict(example.features, example.at);
    model.learn(example);
    return prediction;
  });
}

function logLoss(list: readonly Example[], predictions: readonly { p: number }[]): number {
  const sum = list.reduce((total, { outcome }, at) => {
    const p = predictions[at]?.p ?? 0.5;
    return total - Math.log(outcome === 1 ? p : 1 - p);
  }, 0);
  return sum / list.length;
}

describe.each(MODELS)('O188: %s, event by event', (_, make) => {
  it('begins at a half with no evidence', () => {
    expect(make(2).predict(['a', 1], 0)).toEqual({ p: expect.closeTo(0.5, 9), n: 0 });
  });

  it('foretells from earlier events alone: later ones change nothing', () => {
    const list = events(400, 1);
    const all = replay(make(3), list);
    expect(replay(make(3), list.slice(0, 150))).toEqual(all.slice(0, 150));
    const other = [...list.slice(0, 150), ...events(250, 9)];
    expect(replay(make(3), other).slice(0, 150)).toEqual(all.slice(0, 150));
  });

  it('asking changes nothing', () => {
    const list = events(200, 2);
    const [asked, quiet] = [make(3), make(3)];
    for (const example of list) {
      for (const other of list.slice(0, 3)) asked.predict(other.features, example.at);
      asked.learn(example);
      quiet.learn(example);
    }
    expect(asked.predict(list[0]?.features ?? [], 200)).toEqual(quiet.predict(list[0]?.features ?? [], 200));
  });

  it('beats the base rate by far, and knows how likely it is', () => {
    const list = events(3000, 3);
    const predictions = replay(make(3), list);
    const rate = list.filter(({ outcome }) => outcome === 1).length / list.length;
    const alone = logLoss(
      list,
      list.map(() => ({ p: rate })),
    );
    expect(logLoss(list, predictions)).toBeLessThan(alone - 0.08);
    const foretold = predictions.reduce((sum, { p }) => sum + p, 0) / list.length;
    expect(Math.abs(foretold - rate)).toBeLessThan(0.02);
  });

  it('forgets: after the world has turned, a half-life is worth more than none', () => {
    const list = events(4000, 4, 2000);
    const lossAfterTurn = (halfLives: readonly number[]) =>
      logLoss(list.slice(2000), replay(make(3, halfLives), list).slice(2000));
    const never = lossAfterTurn(NEVER);
    expect(lossAfterTurn([200])).toBeLessThan(never - 0.1);
    // Where none is given, the one that foretells best takes over by itself.
    expect(lossAfterTurn(HALF_LIVES)).toBeLessThan(never - 0.1);
  });

  it('stays a probability whatever comes', () => {
    const value = fc.oneof(
      fc.constant(null),
      fc.string(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constant('__proto__'),
    );
    const row = fc.tuple(fc.tuple(value, value), fc.constantFrom<0 | 1>(0, 1), fc.integer({ min: 0, max: 50 }));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 80 }), (list) => {
        const examples = list.map(([features, outcome, at]) => ({ features, outcome, at }));
        for (const { p, n } of replay(make(2), examples)) {
          expect(p).toBeGreaterThan(0);
          expect(p).toBeLessThan(1);
          expect(n).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('O188: evidence', () => {
  it('of cells is the count in the very combination, of the risk model all that was seen', () => {
    const [cells, logistic] = [new OnlineCells(2, NEVER), new OnlineLogistic(2, NEVER)];
    for (const [at, [a, b]] of [
      ['x', 'y'],
      ['x', 'y'],
      ['x', 'z'],
    ].entries()) {
      for (const model of [cells, logistic]) model.learn({ features: [a ?? null, b ?? null], outcome: 1, at });
    }
    expect(cells.predict(['x', 'y'], 3).n).toBe(2);
    expect(cells.predict(['x', 'never'], 3).n).toBe(0);
    expect(logistic.predict(['x', 'never'], 3).n).toBe(3);
  });

  it('halves with the half-life', () => {
    const cells = new OnlineCells(1, [10]);
    cells.learn({ features: ['x'], outcome: 1, at: 0 });
    expect(cells.predict(['x'], 10).n).toBeCloseTo(0.5, 9);
    expect(cells.predict(['x'], 20).n).toBeCloseTo(0.25, 9);
  });
});
