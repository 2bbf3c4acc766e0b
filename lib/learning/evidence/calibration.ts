import { type Interval, wilson } from '../interval';
import { RunningLogistic } from '../logistic/running-logistic';
import { logit } from '../logistic/sigmoid';

/** Predictions that lie together: what was foretold on average, and what came. */
export interface CalibrationBin extends Interval {
  readonly foretold: number;
  readonly came: number;
  readonly n: number;
}

/** Do events come as often as foretold. */
export interface Calibration {
  /** Log-odds of what came = intercept + slope × log-odds foretold; 0 and 1 are right, a slope under 1 is too sure of itself. */
  readonly intercept: number;
  readonly slope: number;
  /** Mean squared error of the probabilities, and that of always saying the base rate. */
  readonly brier: number;
  readonly brierOfBaseRate: number;
  /** Mean distance of foretold and come over the bins (expected calibration error). */
  readonly ece: number;
  /** Tenths of the predictions, from the lowest to the highest. */
  readonly bins: readonly CalibrationBin[];
}

const BINS = 10;
const STEPS = 12;
const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / Math.max(1, list.length);

export function calibrationOf(foretold: readonly number[], outcomes: readonly number[]): Calibration {
  const regression = new RunningLogistic({ mean: new Float64Array(2), precision: new Float64Array(2).fill(1e-6) });
  const at = Int32Array.of(0, 1);
  for (const [index, p] of foretold.entries()) {
    regression.learn({ at, value: Float64Array.of(1, logit(p)) }, outcomes[index] ?? 0, 1);
  }
  regression.settle(STEPS);
  const rate = mean(outcomes);
  const order = foretold.map((_, index) => index).toSorted((a, b) => (foretold[a] ?? 0) - (foretold[b] ?? 0));
  const bins = Array.from({ length: BINS }, (_, bin) => {
    const part = order.slice(Math.round((bin * order.length) / BINS), Math.round(((bin + 1) * order.length) / BINS));
    const came = part.map((index) => outcomes[index] ?? 0);
    const wins = came.filter((outcome) => outcome === 1).length;
    return {
      foretold: mean(part.map((index) => foretold[index] ?? 0)),
      came: mean(came),
      n: part.length,
      ...wilson(wins, part.length),
    };
  }).filter(({ n }) => n > 0);
  return {
    intercept: regression.weights[0] ?? 0,
    slope: regression.weights[1] ?? 1,
    brier: mean(foretold.map((p, index) => (p - (outcomes[index] ?? 0)) ** 2)),
    brierOfBaseRate: rate * (1 - rate),
    ece: bins.reduce((sum, bin) => sum + Math.abs(bin.foretold - bin.came) * bin.n, 0) / Math.max(1, outcomes.length),
    bins,
  };
}

/** How much oftener the event comes in the tenth that is held likeliest than in all (lift). Null where it never comes. */
export function liftOfTopTenth(foretold: readonly number[], outcomes: readonly number[]): number | null {
  const order = foretold.map((_, index) => index).toSorted((a, b) => (foretold[b] ?? 0) - (foretold[a] ?? 0));
  const top = order.slice(0, Math.max(1, Math.round(order.length / 10)));
  const rate = mean(outcomes);
  return rate > 0 ? mean(top.map((index) => outcomes[index] ?? 0)) / rate : null;
}
