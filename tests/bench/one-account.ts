import { bundled } from './bundled';
import { percentile } from './statistics';

type Work = typeof import('./portfolio/work');

const ACCOUNTS = 2000;
const WARM_UP = 3;
const REPETITIONS = 15;

/** Microseconds per account, the middle of the repetitions: by the clock, and in which the machine let it run; and how many times the control's. */
interface PerAccount {
  byClock: number;
  running: number;
  ratio: number;
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
  const byClock: Record<keyof typeof runs, number[]> = { fast: [], explained: [], stringify: [] };
  const running: typeof byClock = { fast: [], explained: [], stringify: [] };
  progress('oneAccount: taking the times');
  for (let turn = 0; turn < WARM_UP + REPETITIONS; turn += 1) {
    for (const name of Object.keys(runs) as (keyof typeof runs)[]) {
      const cpu = process.threadCpuUsage();
      const startMs = performance.now();
      runs[name]();
      const ms = performance.now() - startMs;
      const { user, system } = process.threadCpuUsage(cpu);
      if (turn < WARM_UP) continue;
      byClock[name].push((ms * 1000) / counts[name]);
      running[name].push((user + system) / counts[name]);
    }
  }
  const middle = (samples: readonly number[]) => Number(percentile(samples, 0.5).toFixed(1));
  const control = percentile(byClock.stringify, 0.5);
  const figure = (name: keyof typeof runs): PerAccount => ({
    byClock: middle(byClock[name]),
    running: middle(running[name]),
    ratio: Number((percentile(byClock[name], 0.5) / control).toFixed(1)),
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
