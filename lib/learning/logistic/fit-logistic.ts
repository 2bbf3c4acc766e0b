import type { FeatureValue } from '../online/feature-value';
import { Design } from './design';
import { RunningLogistic } from './running-logistic';
import { sigmoid } from './sigmoid';

/** Newton's method has settled long before: each step doubles the right digits. */
const STEPS = 8;

/** Ridge logistic regression by Newton's method on all the rows at once. */
export function fitLogistic(
  rows: readonly (readonly FeatureValue[])[],
  outcomes: readonly number[],
): (features: readonly FeatureValue[]) => number {
  const design = new Design(rows, rows[0]?.length ?? 0);
  const precision = Float64Array.from(design.ridge);
  const regression = new RunningLogistic({ mean: new Float64Array(precision.length), precision });
  for (const [index, features] of rows.entries()) regression.learn(design.row(features), outcomes[index] ?? 0, 1);
  regression.settle(STEPS);
  return (features) => sigmoid(regression.logOdds(design.row(features)));
}
