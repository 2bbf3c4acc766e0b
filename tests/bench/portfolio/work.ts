import 'temporal-polyfill/global';
import { NO_HISTORY } from '@/lib/domain/history';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import { decide } from '@/lib/offers/decide';
import type { PortfolioAccount } from '@/lib/offers/portfolio/portfolio-account';
import { type RankedAccount, rankAccounts } from '@/lib/offers/portfolio/rank-accounts';
import { accountScorer } from '@/lib/offers/portfolio/score-account';
import { slicesOf } from '@/lib/offers/portfolio/slices';
import { TODAY_MS } from '@/tests/support/snapshot-builder';
import { generateBook, largePlaybook } from './generate-book';

// What the benchmarks of the portfolio run, bundled into one file.

export { generateBook, largePlaybook };
export type Snapshots = ReturnType<typeof generateBook>;

/** A book of any length over some distinct accounts, each under an id of its own; it can be gone through again. */
export function longBook(snapshots: Snapshots, count: number): Iterable<PortfolioAccount> {
  return {
    *[Symbol.iterator]() {
      for (let index = 0; index < count; index += 1) {
        const base = snapshots[index % snapshots.length];
        if (!base) return;
        const accountId = `${index}`.padStart(18, '0');
        yield { snapshot: { ...base, ref: { ...base.ref, accountId } } };
      }
    },
  };
}

/** Milliseconds that a slice took by the clock, and those in which the machine let it run. */
export interface SliceTime {
  readonly ms: number;
  readonly cpuMs: number;
}

function timed<T>(run: () => T): { value: T; time: SliceTime } {
  const cpu = process.threadCpuUsage();
  const startMs = performance.now();
  const value = run();
  const ms = performance.now() - startMs;
  const { user, system } = process.threadCpuUsage(cpu);
  return { value, time: { ms, cpuMs: (user + system) / 1000 } };
}

/** Ranks a book in slices; how long each took, and the rows. */
export function ranking(book: Iterable<PortfolioAccount>, playbook: Playbook, sliceMs: number) {
  const clock = () => performance.now();
  const work = rankAccounts(book, { playbook, now: TODAY_MS, clock, sliceMs });
  const slices: SliceTime[] = [];
  for (;;) {
    const { value: step, time } = timed(() => work.next());
    slices.push(time);
    if (step.done) return { rows: step.value, slices };
  }
}

/** The control of the slices: the same scheduler over work that is nothing but a wait of `stepMs`. */
export function idling(totalMs: number, stepMs: number, sliceMs: number): SliceTime[] {
  const clock = () => performance.now();
  const found: SliceTime[] = [];
  const end = clock() + totalMs;
  const slices = slicesOf(sliceMs, clock);
  while (clock() < end) {
    const { time } = timed(() => {
      slices.begin();
      do for (const until = clock() + stepMs; clock() < until; );
      while (!slices.isOver());
    });
    found.push(time);
  }
  return found;
}

export const explained = (snapshot: Snapshots[number], playbook: Playbook) =>
  decide({ snapshot, playbook, history: NO_HISTORY, now: TODAY_MS });

export const scorerFor = (playbook: Playbook) => accountScorer({ playbook, now: TODAY_MS });

/** Throws where the fast speed says anything else than `decide`. Limited campaigns aside, whose list `decide` alone cannot know. */
export function compare(snapshots: Snapshots, playbook: Playbook): number {
  const score = scorerFor(playbook);
  for (const snapshot of snapshots) {
    const [fast, slow] = [score({ snapshot }), explained(snapshot, playbook)];
    const slowScore = slow.candidates.find((one) => one.offerId === slow.offerId)?.priority?.score ?? null;
    if (fast.offerId !== slow.offerId || fast.code !== slow.code || fast.score !== slowScore) {
      const { accountId } = snapshot.ref;
      throw new Error(
        `account ${accountId}: fast ${fast.offerId} ${fast.code} ${fast.score}, decide ${slow.offerId} ${slow.code} ${slowScore}`,
      );
    }
  }
  return snapshots.length;
}

export type Rows = readonly RankedAccount[];
