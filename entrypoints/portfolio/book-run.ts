import type { BookRow } from '@/components/portfolio/book-row';
import { changesSince } from '@/lib/account/changes-since';
import { historyOf } from '@/lib/account/history-of';
import { cacheKeyOf } from '@/lib/domain/account-key';
import type { PortfolioAccount } from '@/lib/offers/portfolio/portfolio-account';
import { rankAccounts } from '@/lib/offers/portfolio/rank-accounts';
import { runSlices } from '@/lib/offers/portfolio/slices';
import { daysAt } from '@/lib/signals/signal-input';
import type { Reader } from '@/lib/storage/reader';
import { lookedAt } from '../sidebar/changes/looked-at';
import { offerOf, type RowTerms, rowOf } from './row-of';

/** How far the book is: what is known is shown meanwhile. */
export interface BookView {
  stage: 'reading' | 'campaigns' | 'scoring' | 'sorting' | 'ready' | 'failed';
  done: number;
  /** Accounts of the book; 0 while they are still being read. */
  total: number;
  paused: boolean;
  rows: readonly BookRow[];
}

/** Reading and ranking one book. It can be held up and goes on where it was. */
export interface BookRun {
  view(): BookView;
  subscribe(listener: () => void): () => void;
  pause(): void;
  resume(): void;
  stop(): void;
}

interface BookParts {
  reader: Pick<Reader, 'book' | 'journals' | 'looks'>;
  /** `scopeKeyOf` of the one user whose accounts these are. */
  scope: string;
  terms: RowTerms;
  clock?: () => number;
  /** Lets others run. */
  turn?: () => Promise<void>;
}

const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Begins to read the accounts of one user and to rank them. */
export function startBook({ reader, scope, terms, clock = () => performance.now(), turn = nextTask }: BookParts): BookRun {
  const listeners = new Set<() => void>();
  let view: BookView = { stage: 'reading', done: 0, total: 0, paused: false, rows: [] };
  let stopped = false;
  let goOn: (() => void) | undefined;
  let gate: Promise<void> | undefined;

  const show = (change: Partial<BookView>) => {
    view = { ...view, ...change };
    for (const listener of listeners) listener();
  };
  const pauseHere = async () => {
    await turn();
    await gate;
  };

  async function read(): Promise<{ accounts: PortfolioAccount[]; rows: BookRow[] }> {
    const journals = await reader.journals(scope);
    const days = daysAt(terms.nowMs, terms.playbook.policy.timeZone);
    const [accounts, rows]: [PortfolioAccount[], BookRow[]] = [[], []];
    for (let after: string | undefined; !stopped; ) {
      const page = await reader.book(scope, after);
      let startedMs = clock();
      for (const snapshot of page.snapshots) {
        const entries = snapshot.identity && journals.get(cacheKeyOf(snapshot.ref, snapshot.identity));
        accounts.push({ snapshot, ...(entries && { history: historyOf(entries, days) }) });
        rows.push(rowOf(snapshot, terms));
        if (clock() - startedMs < 8) continue;
        await pauseHere();
        startedMs = clock();
      }
      show({ done: rows.length });
      after = page.after;
      if (after === undefined) break;
      await pauseHere();
    }
    return { accounts, rows };
  }

  async function run(): Promise<void> {
    const { accounts, rows } = await read();
    await pauseHere();
    if (stopped) return;
    show({ stage: 'scoring', done: 0, total: rows.length, rows });
    const ranking = rankAccounts(accounts, { playbook: terms.playbook, now: terms.nowMs, clock });
    const ranked = await runSlices(ranking, {
      pause: async (progress) => {
        show(progress);
        await pauseHere();
      },
      isCancelled: () => stopped,
    });
    if (!ranked || stopped) return;
    const looks = await reader.looks(scope);
    const inOrder = ranked.flatMap((one) => {
      const [row, snapshot] = [rows[one.index], accounts[one.index]?.snapshot];
      if (!row || !snapshot) return [];
      const look = looks.get(row.accountId);
      const { playbook, nowMs } = terms;
      const changes = look ? changesSince(look.facts, lookedAt(snapshot, playbook, nowMs, one.offerId)) : [];
      return { ...row, offer: offerOf(one), changes };
    });
    show({ stage: 'ready', done: rows.length, rows: inOrder });
  }

  run().catch(() => show({ stage: 'failed' }));
  return {
    view: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    pause() {
      gate ??= new Promise((resolve) => {
        goOn = resolve;
      });
      show({ paused: true });
    },
    resume() {
      gate = undefined;
      goOn?.();
      show({ paused: false });
    },
    stop() {
      stopped = true;
      gate = undefined;
      goOn?.();
    },
  };
}
