import type { Assessment } from '@/lib/learning/evidence/assess';
import { wilson } from '@/lib/learning/interval';
import type { Prediction } from '@/lib/learning/online/model';

const percent = (share: number) => `${Math.round(share * 100)}%`;
const digits = (value: number, count = 3) => value.toFixed(count);
const tidy = (value: number) => Number(value.toPrecision(6));

/** One prediction as NDJSON: six digits, never quite 0 or 1. */
export function predictionJson({ p, n }: Prediction): string {
  return `{"p":${tidy(Math.max(1e-6, Math.min(1 - 1e-6, p)))},"n":${tidy(n)}}`;
}

/** One prediction in words: no percentage under the floor (X10), else with its evidence and interval. */
export function predictionText({ p, n }: Prediction, floor: number): string {
  const evidence = `n ${n >= 100 ? Math.round(n) : tidy(Math.round(n * 10) / 10)}`;
  if (n < floor) return `not enough yet (${evidence})`;
  const { low, high } = wilson(p * n, n);
  return `${percent(p)} (${percent(low)} to ${percent(high)}, ${evidence})`;
}

/** What a model is worth, as JSON. */
export function assessmentJson(model: string, outcome: string, assessment: Assessment): string {
  const { usable, because, auc, ...rest } = assessment;
  const report = {
    model,
    outcome,
    usable,
    evidence: usable ? 'usable' : 'no usable evidence',
    because,
    auc: auc && { value: auc.value, low: auc.low, high: auc.high, confidence: 0.99, method: 'Newcombe 2006, method 5' },
    ...rest,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}

const WHY_NOT = {
  'too-few': 'too few events of one kind were held out to tell',
  'no-better-than-chance': 'on events that it has not seen, the model is no better than chance',
} as const;

/** What a model is worth, in a few lines. */
export function assessmentText(model: string, outcome: string, assessment: Assessment): string {
  const { auc, lift, calibration, because, trainedOn, testedOn, positivesTested } = assessment;
  const lines = [`${outcome}, model ${model}: learned from ${trainedOn}, tested on ${testedOn} (${positivesTested} positive)`];
  if (because) lines.push(`no usable evidence: ${WHY_NOT[because]}`);
  if (auc) lines.push(`AUC ${digits(auc.value)} (99% interval ${digits(auc.low)} to ${digits(auc.high)})`);
  if (because) return `${lines.join('\n')}\n`;
  if (lift !== null) lines.push(`lift of the top tenth ${digits(lift, 2)}`);
  if (calibration) {
    const { slope, intercept, brier, brierOfBaseRate, ece } = calibration;
    lines.push(`calibration: slope ${digits(slope, 2)}, intercept ${digits(intercept, 2)}, mean error ${digits(ece)}`);
    lines.push(`Brier ${digits(brier)} (base rate alone ${digits(brierOfBaseRate)})`);
  }
  lines.push(`log-loss ${digits(assessment.logLoss)} (base rate alone ${digits(assessment.logLossOfBaseRate)})`);
  return `${lines.join('\n')}\n`;
}
