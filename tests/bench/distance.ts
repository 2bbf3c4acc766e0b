import { panelStories } from '@/tests/support/panel-stories';
import { TODAY_MS } from '@/tests/support/snapshot-builder';
import { bundled } from './bundled';
import { type Summary, summarise } from './statistics';

type Work = typeof import('./distance/work');

const REPETITIONS = 40;

export interface DistanceResult {
  offers: number;
  /** The first call in a fresh program, in milliseconds: what opening the list costs. */
  firstMs: number;
  /** Milliseconds for all offers of one account, over several accounts. */
  distances: Summary & { aim: number };
  /** The next move for every reason of refusal. */
  moves: Summary;
  /** The control: one decision. */
  decide: Summary;
}

/** How far each offer of the sample playbook is from yes, and every next move, for one account. */
export async function measureDistance(progress: (line: string) => void): Promise<DistanceResult> {
  const { NO_HISTORY, decide, distancesOf, movesAfter, samplePlaybook } = await bundled<Work>('tests/bench/distance/work.ts');
  const playbook = samplePlaybook();
  const snapshots = [panelStories.growing(), panelStories.calm(), panelStories.shrinking(), panelStories.partial()];
  const inputs = snapshots.map((snapshot) => ({ snapshot, playbook, history: NO_HISTORY, now: TODAY_MS }));
  const timed = (work: () => unknown): number => {
    const startMs = performance.now();
    work();
    return performance.now() - startMs;
  };
  const [first] = inputs;
  const firstMs = timed(() => first && distancesOf(first));
  progress('distance: taking the times');
  const taken = { distances: [] as number[], moves: [] as number[], decide: [] as number[] };
  for (let turn = 0; turn < REPETITIONS; turn += 1) {
    for (const input of inputs) {
      taken.decide.push(timed(() => decide(input)));
      taken.distances.push(timed(() => distancesOf(input)));
      taken.moves.push(timed(() => movesAfter(input, playbook.offers[0]?.id ?? '', TODAY_MS)));
    }
  }
  return {
    offers: playbook.offers.length,
    firstMs: Number(firstMs.toFixed(1)),
    distances: { ...summarise(taken.distances), aim: 30 },
    moves: summarise(taken.moves),
    decide: summarise(taken.decide),
  };
}
