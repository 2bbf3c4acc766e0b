import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { OnlineCells } from '@/lib/learning/cells/online-cells';
import { OnlineLogistic } from '@/lib/learning/logistic/online-logistic';
import { riskModel } from '@/lib/learning/logistic/risk-model';
import type { FeatureValue } from '@/lib/learning/online/feature-value';
import { HALF_LIVES } from '@/lib/learning/online/half-lives';
import type { Example, OnlineModel } from '@/lib/learning/online/model';

/** Events whose cells drift: 12 offers × 20 segments, and a number. */
export function driftingEvents(count: number, seed: number): Example[] {
  const random = xoroshiro128plus(seed);
  const draw = () => uniformFloat64(random);
  const odds = Array.from({ length: 240 }, () => 2 * draw() - 2);
  return Array.from({ length: count }, (_, at) => {
    const cell = Math.floor(240 * draw());
    odds[cell] = (odds[cell] ?? 0) * 0.98 + 0.8 * (draw() - 0.5);
    const seats = Math.round(1000 * draw()) / 10;
    const p = 1 / (1 + Math.exp(-(odds[cell] ?? 0) - (seats - 50) / 60));
    const features = [`offer-${cell % 12}`, `segment-${Math.floor(cell / 12)}`, seats];
    return { features, outcome: draw() < p ? 1 : 0, at };
  });
}

/** As many accounts and features as the public data of fictional telecom customers has. */
export function churnRows(seed: number): { rows: FeatureValue[][]; outcomes: number[] } {
  const random = xoroshiro128plus(seed);
  const draw = () => uniformFloat64(random);
  const rows = Array.from({ length: 7043 }, () => [
    ...Array.from({ length: 15 }, () => `level-${Math.floor(3 * draw())}`),
    ...Array.from({ length: 4 }, () => 100 * draw()),
  ]);
  const outcomes = rows.map(([a, b, ...rest]) => {
    const eta = (a === 'level-0' ? 1 : -1) + (b === 'level-1' ? 0.7 : -0.7) + (Number(rest.at(-1)) - 50) / 30;
    return Number(draw() < 1 / (1 + Math.exp(1 - eta)));
  });
  return { rows, outcomes };
}

const loss = (p: number, outcome: number) => -Math.log(outcome === 1 ? p : 1 - p);

/** The mean log-loss of a replay. */
export function replayLoss(model: OnlineModel, events: readonly Example[]): number {
  let sum = 0;
  for (const example of events) {
    sum += loss(model.predict(example.features, example.at).p, example.outcome);
    model.learn(example);
  }
  return sum / events.length;
}

/** The control: one Beta cell for each combination, by one half-life, or without forgetting. */
export function plainCellsLoss(events: readonly Example[], halfLife: number): number {
  const cells = new Map<string, { wins: number; n: number; at: number }>();
  let sum = 0;
  for (const { features, outcome, at } of events) {
    const key = `${features[0]}|${features[1]}|${Math.floor(Number(features[2]) / 34)}`;
    const cell = cells.get(key) ?? { wins: 0, n: 0, at };
    const share = 2 ** (-(at - cell.at) / halfLife);
    sum += loss((cell.wins * share + 1) / (cell.n * share + 2), outcome);
    cells.set(key, { wins: cell.wins * share + outcome, n: cell.n * share + 1, at });
  }
  return sum / events.length;
}

export const models: Readonly<Record<'cells' | 'logistic', (features: number) => OnlineModel>> = {
  cells: (features) => new OnlineCells(features, HALF_LIVES),
  logistic: (features) => new OnlineLogistic(features, HALF_LIVES),
};

/** Fits and tests the risk model; its AUC, so that a fast fit that learns nothing is seen. */
export function churnAuc({ rows, outcomes }: ReturnType<typeof churnRows>): number {
  return riskModel(rows, outcomes, 1).assessment.auc?.value ?? 0;
}
