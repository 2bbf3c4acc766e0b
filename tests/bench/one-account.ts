import { bundled } from './bundled';
import { percentile } from './statistics';

type Work = typeof import('./portfolio/work');

const ACCOUNTS = 2000;
const REPETITIONS = 15;

/** Microseconds per account: the middle of the repetitions, and the fastest, which a busy machine disturbs least. */
interface PerAccount {
  p50: number;
  fastest: number;
}

export interface OneAccountResult {
  offers: number;
  accounts: number;
  compared: number;
  fast: PerAccount & { aim: number };
  explained: PerAccount;
  /** The control: writing the account's facts out as JSON. */
  stringify: PerAccount;
}

/** One account on the sample playbook, at the fast speed and with everything explained. The runs take turns. */
export async function measureOneAccount(progress: (line: string) => void): Promise<OneAccountResult> {
  const work = await bundled<Work>('tests/bench/portfolio/work.ts');
  const playbook = work.largePlaybook(29);
  const snapshots = work.generateBook(ACCOUNTS, 7);
  progress('oneAccount: comparing the answers');
  const compared = work.compare(snapshots.slice(0, 500), playbook);
  const score = work.scorerFor(playbook);
  const few = snapshots.slice(0, 300);
  const runs = {
    fast: () => snapshots.reduce((sum, snapshot) => sum + (score({ snapshot }).score ?? 0), 0) / snapshots.length,
    explained: () => few.reduce((sum, snapshot) => sum + work.explained(snapshot, playbook).candidates.length, 0),
    stringify: () => snapshots.reduce((sum, snapshot) => sum + JSON.stringify(snapshot).length, 0),
  };
  const counts = { fast: snapshots.length, explained: few.length, stringify: snapshots.length };
  const taken: Record<keyof typeof runs, number[]> = { fast: [], explained: [], stringify: [] };
  progress('oneAccount: taking the times');
  for (let turn = 0; turn < REPETITIONS + 3; turn += 1) {
    for (const name of Object.keys(runs) as (keyof typeof runs)[]) {
      const startMs = performance.now();
      runs[name]();
      const us = ((performance.now() - startMs) * 1000) / counts[name];
      if (turn >= 3) taken[name].push(us);
    }
  }
  const figure = (name: keyof typeof runs): PerAccount => ({
    p50: Number(percentile(taken[name], 0.5).toFixed(1)),
    fastest: Number(percentile(taken[name], 0).toFixed(1)),
  });
  return {
    offers: playbook.offers.length,
    accounts: ACCOUNTS,
    compared,
    fast: { ...figure('fast'), aim: 50 },
    explained: figure('explained'),
    stringify: figure('stringify'),
  };
}
