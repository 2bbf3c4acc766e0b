import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, it } from 'vitest';
import { fitLogistic } from '@/lib/learning/logistic/fit-logistic';
import { riskModel } from '@/lib/learning/logistic/risk-model';
import type { FeatureValue } from '@/lib/learning/online/feature-value';
import { describeWithSharedData } from '@/tests/support/shared-data';
import { TELCO_FILE, telcoOf } from '../telco';

function shuffled<T>(list: readonly T[], seed: number): T[] {
  const random = xoroshiro128plus(seed);
  return list
    .map((value) => ({ value, place: uniformFloat64(random) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ value }) => value);
}

/** Accounts that leave by a rule, with chance; one feature is a number, one a category, one is noise. */
function accounts(count: number, seed: number) {
  const random = xoroshiro128plus(seed);
  const rows: FeatureValue[][] = [];
  const outcomes: number[] = [];
  for (let at = 0; at < count; at++) {
    const use = 100 * uniformFloat64(random);
    const plan = uniformFloat64(random) < 0.5 ? 'starter' : 'business';
    const odds = Math.exp(1 - use / 25 + (plan === 'starter' ? 1 : 0));
    rows.push([uniformFloat64(random) < 0.1 ? null : use, plan, uniformFloat64(random)]);
    outcomes.push(Number(uniformFloat64(random) < odds / (1 + odds)));
  }
  return { rows, outcomes };
}

describe('O180: the risk model', () => {
  it('tells who leaves, on accounts that it has not seen', () => {
    const { rows, outcomes } = accounts(600, 1);
    const { assessment, riskOf } = riskModel(rows, outcomes, 1);
    expect(assessment).toMatchObject({ usable: true, because: null, trainedOn: 420, testedOn: 180 });
    expect(assessment.auc?.low).toBeGreaterThan(0.5);
    expect(assessment.logLoss).toBeLessThan(assessment.logLossOfBaseRate);
    expect(riskOf([10, 'starter', 0.5])).toBeGreaterThan(riskOf([90, 'business', 0.5]) + 0.3);
  });

  it('gives the same for the same rows and seed', () => {
    const { rows, outcomes } = accounts(300, 2);
    expect(riskModel(rows, outcomes, 7).assessment).toEqual(riskModel(rows, outcomes, 7).assessment);
  });

  it('a category never seen is the base, an unknown number no zero', () => {
    const { rows, outcomes } = accounts(600, 3);
    const predict = fitLogistic(rows, outcomes);
    const unseen = predict([50, 'enterprise', 0.5]);
    expect(unseen).toBeGreaterThan(0);
    expect(unseen).toBeLessThan(1);
    expect(predict([null, 'starter', 0.5])).not.toBeCloseTo(predict([0, 'starter', 0.5]), 2);
  });

  it('stays finite where one feature tells all', () => {
    const rows = Array.from({ length: 100 }, (_, at) => [at]);
    const outcomes = rows.map(([at = 0]) => Number(at >= 50));
    const predict = fitLogistic(rows, outcomes);
    expect(predict([99])).toBeGreaterThan(0.9);
    expect(predict([0])).toBeLessThan(0.1);
    expect(predict([1e308])).toBeLessThanOrEqual(1);
  });
});

describe('O181: no usable evidence', () => {
  it('moves no decision: everybody gets the base rate', () => {
    const { rows, outcomes } = accounts(600, 4);
    const { assessment, riskOf } = riskModel(rows, shuffled(outcomes, 4), 4);
    const rate = outcomes.reduce((sum, one) => sum + one, 0) / outcomes.length;
    expect(assessment).toMatchObject({ usable: false, because: 'no-better-than-chance' });
    expect([riskOf([10, 'starter', 0.5]), riskOf([90, 'business', 0.5])]).toEqual([rate, rate]);
  });

  it('is what a handful of accounts gives', () => {
    const { rows, outcomes } = accounts(20, 5);
    expect(riskModel(rows, outcomes, 5).assessment).toMatchObject({ usable: false, because: 'too-few' });
    expect(riskModel([], [], 5).assessment).toMatchObject({ usable: false, because: 'too-few' });
    expect(riskModel([['a'], ['b']], [1, 1], 5).assessment.auc).toBeNull();
  });

  it('is what a shuffled outcome gives, over 20 seeds', () => {
    const { rows, outcomes } = accounts(400, 6);
    const usable = Array.from({ length: 20 }, (_, seed) => riskModel(rows, shuffled(outcomes, seed), seed).assessment.usable);
    expect(usable.filter(Boolean)).toEqual([]);
  });
});

describeWithSharedData('O182: fictional telecom customers', [TELCO_FILE], (textOf) => {
  it('AUC of at least 0.82 on a test part of 30 %, over seeds', () => {
    const { rows, outcomes } = telcoOf(textOf(TELCO_FILE));
    for (const seed of [1, 2, 3, 4, 5]) {
      const { assessment } = riskModel(rows, outcomes, seed);
      expect(assessment.auc?.value).toBeGreaterThanOrEqual(0.82);
      expect(assessment).toMatchObject({ usable: true, testedOn: 2113 });
      expect(assessment.calibration?.ece).toBeLessThan(0.04);
      expect(assessment.lift).toBeGreaterThan(2);
    }
  });

  it('with its outcomes shuffled: no usable evidence, over 20 seeds', () => {
    const { rows, outcomes } = telcoOf(textOf(TELCO_FILE));
    const part = rows.slice(0, 1500);
    const usable = Array.from({ length: 20 }, (_, seed) => {
      const { assessment } = riskModel(part, shuffled(outcomes.slice(0, 1500), seed), seed);
      return assessment.usable;
    });
    expect(usable.filter(Boolean)).toEqual([]);
  });
});
