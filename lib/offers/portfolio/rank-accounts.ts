import { type CampaignStandings, campaignStandings, campaignsOf } from './campaign-standings';
import type { BookTerms, PortfolioAccount, ScoredAccount } from './portfolio-account';
import { accountScorer } from './score-account';
import { type Clock, slicesOf } from './slices';
import { sortSlices } from './sort-slices';

/** An account with its answer and its place in the book, 1 for the best. `index` is where the account stood in what was given. */
export interface RankedAccount extends ScoredAccount {
  readonly index: number;
  rank: number;
}

export interface RankingTerms extends BookTerms {
  readonly clock: Clock;
  /** Milliseconds of one slice; 8 leave a page half of a frame. */
  readonly sliceMs?: number;
}

/** How far it is. `done` accounts of the stage; while sorting, 0. */
export interface RankingProgress {
  readonly stage: 'campaigns' | 'scoring' | 'sorting';
  readonly done: number;
}

/** Offers first; recovery whose value nobody knows after those that have one; then the quiet. */
const worth = ({ score, offerId }: ScoredAccount): number =>
  score ?? (offerId === null ? Number.NEGATIVE_INFINITY : Number.MIN_SAFE_INTEGER);

/** The higher score first, ties by account id, then by the order given (O221). */
function byScore(a: RankedAccount, b: RankedAccount): number {
  const [x, y] = [worth(a), worth(b)];
  if (x !== y) return y > x ? 1 : -1;
  return a.accountId < b.accountId ? -1 : a.accountId > b.accountId ? 1 : a.index - b.index;
}

/**
 * Decides a whole book and ranks it by score, in slices of at most `sliceMs` by the clock handed in: each `next()` is one slice, and
 * `return()` gives it up. Keeps one small row per account and nothing of the accounts themselves. Goes through them once, or three
 * times where the playbook has limited campaigns: an iterable that can be gone through again, such as an array.
 */
export function* rankAccounts(
  accounts: Iterable<PortfolioAccount>,
  terms: RankingTerms,
): Generator<RankingProgress, RankedAccount[], void> {
  const slices = slicesOf(terms.sliceMs ?? 8, terms.clock);
  let standings: CampaignStandings | undefined;
  if (campaignsOf(terms.playbook.offers).length > 0) {
    const work = campaignStandings(accounts, terms, slices);
    for (let step = work.next(); ; step = work.next()) {
      if (step.done) {
        standings = step.value;
        break;
      }
      yield { stage: 'campaigns', done: step.value };
    }
  }

  const score = accountScorer(terms);
  const rows: RankedAccount[] = [];
  for (const account of accounts) {
    const index = rows.length;
    const history = standings ? standings.withStandings(account.history, index) : account.history;
    rows.push({ ...score({ ...account, history }), index, rank: 0 });
    if (slices.isOver()) {
      yield { stage: 'scoring', done: rows.length };
      slices.begin();
    }
  }

  for (const _ of sortSlices(rows, byScore, slices)) yield { stage: 'sorting', done: 0 };
  for (const [place, row] of rows.entries()) {
    row.rank = place + 1;
    if (place % 1024 === 0 && slices.isOver()) {
      yield { stage: 'sorting', done: 0 };
      slices.begin();
    }
  }
  return rows;
}
