import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_HISTORY } from '@/lib/domain/history';
import { decide } from '@/lib/offers/decide';
import type { PortfolioAccount } from '@/lib/offers/portfolio/portfolio-account';
import { type RankedAccount, type RankingTerms, rankAccounts } from '@/lib/offers/portfolio/rank-accounts';
import { runSlices, slicesOf } from '@/lib/offers/portfolio/slices';
import { sortSlices } from '@/lib/offers/portfolio/sort-slices';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { generateBook } from '@/tests/bench/portfolio/generate-book';
import { TODAY_MS } from '@/tests/support/snapshot-builder';

const sample = samplePlaybook();
/** Without limited campaigns, whose lists depend on who else is in the book. */
const playbook = { ...sample, offers: sample.offers.filter((offer) => !offer.campaign) };
const book: PortfolioAccount[] = generateBook(160, 3).map((snapshot) => ({ snapshot }));

/** A clock on which every look takes a millisecond. */
function ticking(): () => number {
  let now = 0;
  return () => {
    now += 1;
    return now;
  };
}

const terms = (more: Partial<RankingTerms> = {}): RankingTerms => ({ playbook, now: TODAY_MS, clock: () => 0, ...more });

function ranked(accounts: Iterable<PortfolioAccount>, more: Partial<RankingTerms> = {}): RankedAccount[] {
  const work = rankAccounts(accounts, terms(more));
  for (let step = work.next(); ; step = work.next()) if (step.done) return step.value;
}

describe('a ranked book', () => {
  const rows = ranked(book, { reasons: true });

  it('O220: says of every account what decide says of it', () => {
    expect(rows.length).toBe(book.length);
    expect(new Set(rows.map((row) => row.kind)).size).toBeGreaterThan(4);
    for (const row of rows) {
      const snapshot = book[row.index]?.snapshot;
      if (!snapshot) throw new Error(`no account ${row.index}`);
      const decision = decide({ snapshot, playbook, history: NO_HISTORY, now: TODAY_MS });
      const priority = decision.candidates.find((one) => one.offerId === decision.offerId)?.priority;
      const { kind, offerId, code, gate, reviewOn, reasons } = decision;
      expect(row).toMatchObject({ kind, offerId, code, gate, reviewOn, reasons, score: priority?.score ?? null });
      expect(row.differenceMinor).toBe(decision.price?.difference?.minor ?? null);
    }
  });

  it('O221: the higher score first, ties by account id, the quiet last', () => {
    expect(rows.map((row) => row.rank)).toEqual(rows.map((_, index) => index + 1));
    for (const [index, row] of rows.slice(1).entries()) {
      const before = rows[index] as RankedAccount;
      if (before.offerId === null) expect(row.offerId).toBeNull();
      else if (before.score === row.score && row.offerId !== null) expect(before.accountId < row.accountId).toBe(true);
      else if (row.offerId !== null && row.score !== null) expect(before.score).toBeGreaterThan(row.score);
    }
  });

  it('O221: in whatever order the accounts come', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(book.slice(0, 40), { minLength: 40 }), (shuffled) => {
        const order = (list: readonly PortfolioAccount[]) => ranked(list).map(({ accountId, rank }) => [accountId, rank]);
        expect(order(shuffled)).toEqual(order(book.slice(0, 40)));
      }),
      { numRuns: 5 },
    );
  });

  it('O221: expected value is P × V, half up, in whole minor units', () => {
    for (const row of rows.filter((one) => one.valueMinor !== null)) {
      expect(Number.isSafeInteger(row.expectedMinor)).toBe(true);
      expect(row.expectedMinor).toBeLessThanOrEqual(row.valueMinor ?? 0);
    }
  });
});

describe('a row', () => {
  it('O224: holds ids, a name and numbers, and nothing else of the account', () => {
    for (const { reasons, ...row } of ranked(book.slice(0, 40))) {
      expect(reasons).toEqual([]);
      for (const value of Object.values(row)) expect(['string', 'number', 'undefined', 'object']).toContain(typeof value);
      expect(Object.values(row).filter((value) => typeof value === 'object' && value !== null)).toEqual([]);
    }
  });
});

describe('slices', () => {
  it('O222: end before they are too long by the clock handed in, and the answer is the same', () => {
    const work = rankAccounts(book, terms({ clock: ticking(), sliceMs: 8 }));
    let slices = 0;
    for (let step = work.next(); ; step = work.next()) {
      if (step.done) {
        expect(step.value).toEqual(ranked(book));
        break;
      }
      slices += 1;
    }
    // Every account is a look at the clock; with a quarter of the slice and the longest step kept free, five of them fill it.
    expect(slices).toBeGreaterThan(book.length / 6);
  });

  it('O222: a clock that stands still gives one slice; progress is told', () => {
    expect(rankAccounts(book, terms()).next().done).toBe(true);
    const first = rankAccounts(book, terms({ clock: ticking(), sliceMs: 4 })).next();
    expect(first).toMatchObject({ done: false, value: { stage: 'scoring' } });
  });

  it('O222: a step that was long once does not make all slices short', () => {
    let now = 0;
    const slices = slicesOf(8, () => now);
    now += 50;
    expect(slices.isOver()).toBe(true);
    const stepsOf = () => {
      slices.begin();
      let steps = 1;
      for (now += 1; !slices.isOver() && steps < 100; now += 1) steps += 1;
      return steps;
    };
    const lengths = Array.from({ length: 40 }, stepsOf);
    expect(lengths[0]).toBe(1);
    expect(lengths.at(-1)).toBeGreaterThanOrEqual(5);
  });

  it('O222: can be given up between slices', async () => {
    let pauses = 0;
    const cancelled = await runSlices(rankAccounts(book, terms({ clock: ticking(), sliceMs: 2 })), {
      pause: async () => {
        pauses += 1;
      },
      isCancelled: () => pauses === 3,
    });
    expect(cancelled).toBeUndefined();
    expect(pauses).toBe(3);
    const whole = await runSlices(rankAccounts(book, terms({ clock: ticking() })), { pause: async () => {} });
    expect(whole).toEqual(ranked(book));
  });

  it('O222: sorting in slices is sorting, stably', () => {
    const byFirst = (a: readonly number[], b: readonly number[]) => (a[0] ?? 0) - (b[0] ?? 0);
    const drain = (rows: number[][]) => {
      for (const _ of sortSlices(rows, byFirst, slicesOf(3, ticking())));
      return rows;
    };
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { maxLength: 3000, size: 'max' }), (keys) => {
        const rows = keys.map((key, index) => [key, index]);
        expect(drain([...rows])).toEqual(rows.toSorted(byFirst));
      }),
      { numRuns: 20 },
    );
  });
});
