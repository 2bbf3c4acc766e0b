import { type Auc, aucOf } from './auc';
import { type Calibration, calibrationOf, liftOfTopTenth } from './calibration';
import { holdOut } from './held-out';

/** What a model is worth on events that it has not seen. */
export interface Assessment {
  /** False: there is no usable evidence, and the model moves no decision. */
  readonly usable: boolean;
  /** Why not: too few of one kind were held out to tell, or the AUC's interval contains 0.5 (or lies below it). */
  readonly because: 'too-few' | 'no-better-than-chance' | null;
  readonly baseRate: number;
  readonly trainedOn: number;
  readonly testedOn: number;
  readonly positivesTested: number;
  /** With an interval of 99 %. Null where only one kind was held out. */
  readonly auc: Auc | null;
  readonly lift: number | null;
  readonly calibration: Calibration | null;
  readonly logLoss: number;
  readonly logLossOfBaseRate: number;
}

/** Share of the events that is held out. */
const TEST_SHARE = 0.3;
/** Fewer positive or negative events than this in the test part are too few to tell, where no floor is given. */
const LEAST_OF_A_KIND = 8;

/** From the places of the events to learn from to a probability for each place. */
export type Train = (training: readonly number[]) => (place: number) => number;

function meanLogLoss(foretold: readonly number[], outcomes: readonly number[]): number {
  const sum = foretold.reduce((total, p, at) => total - Math.log(Math.max(1e-9, outcomes[at] === 1 ? p : 1 - p)), 0);
  return sum / Math.max(1, outcomes.length);
}

/**
 * Holds out 30 % of the events by a seed, fits on the others, and says what the predictions were worth. `usable` only where the
 * 99 % interval of the AUC lies above 0.5.
 */
export function assess(outcomes: readonly number[], train: Train, seed: number, floor: number = LEAST_OF_A_KIND): Assessment {
  const { training, test } = holdOut(outcomes, TEST_SHARE, seed);
  const predict = train(training);
  const came = test.map((place) => outcomes[place] ?? 0);
  const foretold = test.map(predict);
  const auc = aucOf(foretold, came);
  const tooFew = auc === null || Math.min(auc.positives, auc.negatives) < floor;
  const usable = !tooFew && auc.low > 0.5;
  const positives = training.filter((place) => outcomes[place] === 1).length;
  const baseRate = training.length > 0 ? positives / training.length : 0.5;
  return {
    usable,
    because: tooFew ? 'too-few' : usable ? null : 'no-better-than-chance',
    baseRate,
    trainedOn: training.length,
    testedOn: test.length,
    positivesTested: came.filter((outcome) => outcome === 1).length,
    auc,
    lift: tooFew ? null : liftOfTopTenth(foretold, came),
    calibration: tooFew ? null : calibrationOf(foretold, came),
    logLoss: meanLogLoss(foretold, came),
    logLossOfBaseRate: meanLogLoss(
      foretold.map(() => baseRate),
      came,
    ),
  };
}
