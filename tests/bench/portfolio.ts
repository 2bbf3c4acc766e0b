import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { bundled } from './bundled';
import { percentile } from './statistics';

type Work = typeof import('./portfolio/work');

const SIZES = [20_000, 50_000, 100_000];
const OFFERS = 200;
const DISTINCT = 4000;
const SLICE_MS = 8;

interface Spread {
  p50: number;
  p99: number;
  max: number;
  over: number;
}

interface Sized {
  accounts: number;
  seconds: number;
  usPerAccount: number;
  slices: number;
  /** Slices by the clock, which another process may stop, and by the time in which they ran. `over`: longer than the aim. */
  byClockMs: Spread;
  runningMs: Spread;
  /** Bytes of the heap that a decision adds while the rows are kept, and after they were let go. */
  heapBytesPerDecision: number;
  heapBytesPerDecisionAfter: number;
}

export interface PortfolioResult {
  offers: number;
  compared: number;
  sizes: Sized[];
  /** Time per account of the largest book ÷ of the smallest; 1 is linear. */
  linearity: number;
  aim: { sliceMs: number; linearity: number };
  /** The same slices over work that only waits: what the machine itself does to them. */
  control: { byClockMs: Spread; runningMs: Spread };
}

const round = (value: number, digits = 2) => Number(value.toFixed(digits));

function spread(slices: readonly number[]): Spread {
  return {
    p50: round(percentile(slices, 0.5)),
    p99: round(percentile(slices, 0.99)),
    max: round(percentile(slices, 1)),
    over: slices.filter((ms) => ms > SLICE_MS).length,
  };
}

const spreads = (slices: readonly { ms: number; cpuMs: number }[]) => ({
  byClockMs: spread(slices.map((slice) => slice.ms)),
  runningMs: spread(slices.map((slice) => slice.cpuMs)),
});

/** The heap after everything that can go has gone. */
function heapBytes(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect();
  return process.memoryUsage().heapUsed;
}

/** Books of 20, 50 and 100 thousand accounts × 200 offers, ranked in slices of 8 ms; answers compared with `decide` before. */
export async function measurePortfolio(progress: (line: string) => void): Promise<PortfolioResult> {
  const work = await bundled<Work>('tests/bench/portfolio/work.ts');
  const playbook = work.largePlaybook(OFFERS);
  const snapshots = work.generateBook(DISTINCT, 20_261_123);
  progress('portfolio: comparing the answers');
  const compared = work.compare(snapshots.slice(0, 300), playbook);
  work.ranking(work.longBook(snapshots, 3000), playbook, SLICE_MS);
  const sizes: Sized[] = [];
  for (const accounts of SIZES) {
    progress(`portfolio: ${accounts} accounts`);
    const before = heapBytes();
    const startMs = performance.now();
    let kept: ReturnType<Work['ranking']> | undefined = work.ranking(work.longBook(snapshots, accounts), playbook, SLICE_MS);
    const ms = performance.now() - startMs;
    const { slices } = kept;
    if (kept.rows.length !== accounts) throw new Error(`${kept.rows.length} rows for ${accounts} accounts`);
    const held = heapBytes() - before;
    kept = undefined;
    sizes.push({
      accounts,
      seconds: round(ms / 1000),
      usPerAccount: round((ms * 1000) / accounts, 1),
      slices: slices.length,
      ...spreads(slices),
      heapBytesPerDecision: Math.round(held / accounts),
      heapBytesPerDecisionAfter: Math.round((heapBytes() - before) / accounts),
    });
  }
  const [first, last] = [sizes[0]?.usPerAccount ?? 1, sizes.at(-1)?.usPerAccount ?? 1];
  return {
    offers: OFFERS,
    compared,
    sizes,
    linearity: round(last / first),
    aim: { sliceMs: SLICE_MS, linearity: 1.2 },
    control: spreads(work.idling(4000, 0.2, SLICE_MS)),
  };
}
