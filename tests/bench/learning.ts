import { bundled } from './bundled';

type Work = typeof import('./learning-work');

const EVENTS = 100_000;

interface Run {
  seconds: number;
  logLoss: number;
}

export interface LearningResult {
  events: number;
  cells: Run;
  logistic: Run;
  /** The control: plain Beta cells with the half-life that is best in hindsight, and without forgetting. */
  plainCells: Run & { halfLife: number };
  plainCellsWithoutForgetting: Run;
  /** 7,043 accounts with 19 features: tested on 30 %, then fitted on all. */
  riskModel: { seconds: number; auc: number };
}

function timed<T>(work: () => T): { seconds: number; value: T } {
  const startMs = performance.now();
  const value = work();
  return { seconds: Number(((performance.now() - startMs) / 1000).toFixed(2)), value };
}

/** Replays drifting events through both models and through plain cells: how long, and how well foretold. */
export async function measureLearning(progress: (line: string) => void): Promise<LearningResult> {
  const work = await bundled<Work>('tests/bench/learning-work.ts');
  const events = work.driftingEvents(EVENTS, 1);
  const run = (name: string, replay: () => number): Run => {
    progress(`learning: ${name}`);
    const { seconds, value } = timed(replay);
    return { seconds, logLoss: Number(value.toFixed(4)) };
  };
  const cells = run('cells', () => work.replayLoss(work.models.cells(3), events));
  const logistic = run('logistic', () => work.replayLoss(work.models.logistic(3), events));
  const controls = [500, 2000, 8000, 32_000].map((halfLife) => ({
    ...run(`plain cells, half-life ${halfLife}`, () => work.plainCellsLoss(events, halfLife)),
    halfLife,
  }));
  const best = controls.toSorted((a, b) => a.logLoss - b.logLoss)[0];
  if (best === undefined) throw new RangeError('No half-life to compare with.');
  const never = run('plain cells without forgetting', () => work.plainCellsLoss(events, Number.POSITIVE_INFINITY));
  progress('learning: risk model');
  const churn = work.churnRows(1);
  const risk = timed(() => work.churnAuc(churn));
  return {
    events: EVENTS,
    cells,
    logistic,
    plainCells: best,
    plainCellsWithoutForgetting: never,
    riskModel: { seconds: risk.seconds, auc: Number(risk.value.toFixed(4)) },
  };
}
