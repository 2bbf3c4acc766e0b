import { describe, expect, it } from 'vitest';
import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import type { AccountHistory } from '@/lib/domain/history';
import type { PortfolioAccount } from '@/lib/offers/portfolio/portfolio-account';
import { type RankedAccount, rankAccounts } from '@/lib/offers/portfolio/rank-accounts';
import { miniPlaybook, offerOf } from '@/tests/support/mini-playbook';
import { snapshotBuilder, TODAY_MS } from '@/tests/support/snapshot-builder';

const DAY = 86_400_000;
const campaign = offerOf({ id: 'year-end', kind: 'campaign', campaign: { topN: 2, quota: 2 } });
const other = offerOf({ id: 'always', contextWeight: -90 });
const playbook = miniPlaybook([campaign, other]);

/** A full account that bought for so much this year. */
function buyer(id: string, boughtMinor: number, full = true): AccountSnapshot {
  const builder = snapshotBuilder(TODAY_MS, id).calm();
  if (full) builder.meter('storage', [280, 285, 290, 295], 300);
  const amount = { minor: boughtMinor, currency: 'JPY' };
  builder.purchases([{ productId: 'work', name: 'work', purchasedOn: builder.day(-20), amount, active: true }]);
  return builder.build();
}

function rank(accounts: readonly PortfolioAccount[], of = playbook): Record<string, RankedAccount> {
  const work = rankAccounts(accounts, { playbook: of, now: TODAY_MS, clock: () => 0 });
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return Object.fromEntries(step.value.map((row) => [row.accountId, row]));
  }
}

const chosen = (rows: Record<string, RankedAccount>) =>
  Object.values(rows)
    .filter((row) => row.offerId === 'year-end')
    .map((row) => row.accountId)
    .toSorted();

const accounts = [buyer('a', 100), buyer('b', 400_000), buyer('c', 200_000), buyer('d', 900_000, false)].map((snapshot) => ({
  snapshot,
}));
const yes = (offerId: string, atMs = TODAY_MS - 200 * DAY): AccountHistory => ({
  outcomes: [{ id: `yes-${offerId}`, offerId, kind: 'won', atMs }],
});

describe('a limited campaign', () => {
  it('O223: goes to the best customers among those whom it fits, the others hear the next best', () => {
    const rows = rank(accounts);
    expect(chosen(rows)).toEqual(['b', 'c']);
    expect(rows.a?.offerId).toBe('always');
    expect(rows.d?.offerId).toBeNull();
  });

  it('O223: in whatever order the book is', () => {
    expect(chosen(rank(accounts.toReversed()))).toEqual(['b', 'c']);
  });

  it('O223: the number of the chosen is its own', () => {
    const one = miniPlaybook([{ ...campaign, campaign: { topN: 1, quota: 5 } }, other]);
    expect(chosen(rank(accounts, one))).toEqual(['b']);
  });

  it('O223: ends when the quota is taken, in the whole book', () => {
    const takers = ['x', 'y'].map((id) => ({ snapshot: buyer(id, 0, false), history: yes('year-end') }));
    expect(chosen(rank([...accounts, ...takers.slice(0, 1)]))).toEqual(['b', 'c']);
    expect(chosen(rank([...accounts, ...takers]))).toEqual([]);
  });

  it('O223: a yes that is dated after now takes nothing', () => {
    const takers = ['x', 'y'].map((id) => ({ snapshot: buyer(id, 0, false), history: yes('year-end', TODAY_MS + DAY) }));
    expect(chosen(rank([...accounts, ...takers]))).toEqual(['b', 'c']);
  });

  it('O223: whoever it does not reach takes no place: a refusal, an unhappy customer', () => {
    const refusal: AccountHistory = {
      outcomes: [{ id: 'no', offerId: 'year-end', kind: 'declined', atMs: TODAY_MS - DAY }],
    };
    const unhappy = snapshotBuilder(TODAY_MS, 'c').calm().meter('storage', [280, 285, 290, 295], 300).nps([1, 2, 3]).build();
    const book = [{ ...accounts[0] }, { ...accounts[1], history: refusal }, { snapshot: unhappy }, { ...accounts[3] }];
    expect(chosen(rank(book as PortfolioAccount[]))).toEqual(['a']);
  });
});
