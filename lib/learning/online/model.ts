import type { FeatureValue } from './feature-value';

/** A probability and the evidence behind it: events, of which forgetting makes fractions. */
export interface Prediction {
  readonly p: number;
  readonly n: number;
}

/** An event to learn from. `at` is the time that forgetting goes by: the number of the event, or days. */
export interface Example {
  readonly features: readonly FeatureValue[];
  readonly outcome: 0 | 1;
  readonly at: number;
}

/** A model that predicts each event from those before it. */
export interface OnlineModel {
  predict(features: readonly FeatureValue[], at: number): Prediction;
  learn(example: Example): void;
}
