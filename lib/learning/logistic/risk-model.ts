import { type Assessment, assess } from '../evidence/assess';
import type { FeatureValue } from '../online/feature-value';
import { fitLogistic } from './fit-logistic';

/** A risk model of the team's own past, and what it is worth. */
export interface RiskModel {
  readonly assessment: Assessment;
  /** The probability for an account. Without usable evidence it is the base rate, whoever it is: the model moves no decision. */
  riskOf(features: readonly FeatureValue[]): number;
}

/**
 * Learns who leaves (or whatever the outcome is) from past accounts. It is tested on 30 % that it has not seen; then fitted on all. The
 * same rows and seed give the same model.
 */
export function riskModel(rows: readonly (readonly FeatureValue[])[], outcomes: readonly number[], seed: number): RiskModel {
  const train = (places: readonly number[]) =>
    fitLogistic(
      places.map((place) => rows[place] ?? []),
      places.map((place) => outcomes[place] ?? 0),
    );
  const assessment = assess(
    outcomes,
    (training) => {
      const predict = train(training);
      return (place) => predict(rows[place] ?? []);
    },
    seed,
  );
  if (!assessment.usable) {
    const rate = outcomes.length > 0 ? outcomes.reduce((sum, one) => sum + one, 0) / outcomes.length : 0.5;
    return { assessment, riskOf: () => rate };
  }
  return { assessment, riskOf: train(outcomes.map((_, place) => place)) };
}
