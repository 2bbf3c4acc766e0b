import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outcome, OutcomeKind } from '@/lib/domain/history';
import { Learned } from '@/lib/domain/learned';
import { z } from '@/lib/domain/z';
import { type AccountOutcomes, type LearnFrom, learnedFrom } from '@/lib/learning/learned-from';
import { mergeLearned } from '@/lib/learning/merge-learned';

const DAY = 86_400_000;
const TODAY = Date.UTC(2026, 10, 23, 3);
let serial = 0;
const said = (kind: OutcomeKind, daysAgo: number, rest: Partial<Outcome> = {}): Outcome => ({
  id: `o-${++serial}`,
  offerId: 'upgrade',
  kind,
  atMs: TODAY - daysAgo * DAY,
  ...rest,
});
const account = (segment: string, ...outcomes: Outcome[]): AccountOutcomes => ({ segment, outcomes });
const learn = (accounts: readonly AccountOutcomes[], rest: Partial<LearnFrom> = {}) =>
  learnedFrom({ accounts, offerIds: ['upgrade', 'sign'], halfLifeDays: 90, asOf: '2026-11-23', timeZone: 'Asia/Tokyo', ...rest });
const everybody = (accounts: readonly AccountOutcomes[]) => learn(accounts).learned.cells.find(({ segment }) => segment === '*');

describe('O174: what counts as a try', () => {
  it.each<[string, [OutcomeKind, number][], [wins: number, answers: number] | null]>([
    [
      'presented, then accepted: one yes',
      [
        ['presented', 0],
        ['accepted', 0],
      ],
      [1, 1],
    ],
    [
      'accepted, then won: one yes',
      [
        ['accepted', 0],
        ['won', 0],
      ],
      [1, 1],
    ],
    [
      'accepted, then lost: one no',
      [
        ['accepted', 0],
        ['lost', 0],
      ],
      [0, 1],
    ],
    [
      'declined, then accepted: one yes',
      [
        ['declined', 0],
        ['accepted', 0],
      ],
      [1, 1],
    ],
    ['maybe later is an answer, not a yes', [['later', 0]], [0, 1]],
    ['presented and not answered is no try', [['presented', 0]], null],
  ])('%s', (_, words, expected) => {
    // Of one day, so that forgetting takes nothing; one millisecond apart, so that there is an order.
    const outcomes = words.map(([kind, daysAgo], at) => said(kind, daysAgo, { atMs: TODAY + at }));
    const cell = everybody([account('*', ...outcomes)]);
    expect(cell ? [cell.wins, cell.answers] : null).toEqual(expected);
  });

  it('after 60 days of silence another conversation begins', () => {
    expect(everybody([account('*', said('declined', 61), said('accepted', 0))])?.answers).toBe(2);
    expect(everybody([account('*', said('declined', 60), said('accepted', 0))])?.answers).toBe(1);
  });

  it('what was refused because it was not presented was not refused', () => {
    expect(learn([account('*', said('declined', 1, { reason: 'not-presented' }))]).learned.cells).toEqual([]);
  });

  it('two accounts, two offers: each its own try', () => {
    const accounts = [account('*', said('accepted', 0)), account('*', said('declined', 0), said('won', 0, { offerId: 'sign' }))];
    const { cells } = learn(accounts).learned;
    expect(cells.map(({ offerId, wins, n }) => [offerId, wins, n])).toEqual([
      ['sign', 1, 1],
      ['upgrade', 1, 2],
    ]);
  });
});

describe('O175: forgetting', () => {
  it('an answer counts half after the half-life, a quarter after two', () => {
    expect(everybody([account('*', said('accepted', 90))])).toMatchObject({ wins: 0.5, n: 0.5, answers: 1 });
    expect(everybody([account('*', said('declined', 180))])).toMatchObject({ wins: 0, n: 0.25, answers: 1 });
  });

  it('counts in each part of the segment, everybody first', () => {
    const { learned } = learn([account('industry=retail|size=1-49', said('accepted', 0))]);
    expect(learned.cells.map(({ segment }) => segment)).toEqual(['*', 'industry=retail', 'industry=retail|size=1-49']);
    expect(z.safeParse(Learned, learned).success).toBe(true);
  });
});

describe('O176: what is left out is said', () => {
  it('an outcome for an offer that the playbook does not have', () => {
    const odd = said('won', 1, { offerId: 'gone' });
    const { learned, leftOut } = learn([account('*', odd)]);
    expect(learned.cells).toEqual([]);
    expect(leftOut.unknownOffer).toEqual([odd.id]);
  });

  it('an outcome of tomorrow waits for its day', () => {
    const early = said('won', -1);
    expect(learn([account('*', early)]).leftOut.future).toEqual([early.id]);
    expect(learn([account('*', early)], { asOf: '2026-11-24' }).learned.cells).toHaveLength(1);
  });

  it('the day ends at midnight of the policy', () => {
    const late = said('won', 0, { atMs: Date.UTC(2026, 10, 23, 15) });
    expect(learn([account('*', late)]).leftOut.future).toEqual([late.id]);
    expect(learn([account('*', late)], { timeZone: 'UTC' }).leftOut.future).toEqual([]);
  });

  it('two different outcomes under one id', () => {
    const one = said('declined', 5);
    const other = { ...one, kind: 'accepted', atMs: one.atMs + 1 } as const;
    const lesson = learn([account('*', one), account('*', other)]);
    expect(lesson.leftOut.contradictory).toEqual([one.id]);
    expect(lesson.learned.cells[0]).toMatchObject({ answers: 1 });
    expect(lesson.learned.cells[0]?.wins).toBeGreaterThan(0);
  });
});

const outcome = fc.record({
  kind: fc.constantFrom<OutcomeKind>('presented', 'accepted', 'declined', 'later', 'won', 'lost'),
  offerId: fc.constantFrom('upgrade', 'sign', 'gone'),
  atMs: fc.integer({ min: TODAY - 400 * DAY, max: TODAY + 2 * DAY }),
});
const team = fc
  .array(fc.tuple(fc.constantFrom('*', 'industry=it', 'industry=it|size=1-49'), fc.array(outcome, { maxLength: 8 })), {
    maxLength: 6,
  })
  .map((accounts) =>
    accounts.map(([segment, list], a) => account(segment, ...list.map((one, at) => ({ ...one, id: `${a}-${at}` })))),
  );

describe('O177: order and repetition do not matter', () => {
  it('gives the same bytes for the same outcomes in any order, however often', () => {
    fc.assert(
      fc.property(team, (accounts) => {
        const turned = accounts
          .map(({ segment, outcomes }) => account(segment, ...outcomes.toReversed(), ...outcomes))
          .toReversed();
        expect(JSON.stringify(learn(turned))).toBe(JSON.stringify(learn(accounts)));
      }),
    );
  });

  it('two teams merged are as all counted at once, in either order', () => {
    fc.assert(
      fc.property(team, team, (mine, yours) => {
        const theirs = yours.map(({ segment, outcomes }) =>
          account(segment, ...outcomes.map((one) => ({ ...one, id: `y${one.id}` }))),
        );
        const [a, b] = [learn(mine).learned, learn(theirs).learned];
        const merged = mergeLearned(a, b, 90);
        expect(mergeLearned(b, a, 90)).toEqual(merged);
        const at = (cells: Learned['cells']) => cells.map((cell) => [cell.offerId, cell.segment, cell.answers]);
        const all = learn([...mine, ...theirs]).learned;
        expect(at(merged.cells)).toEqual(at(all.cells));
        for (const [index, cell] of merged.cells.entries()) {
          expect(cell.wins).toBeCloseTo(all.cells[index]?.wins ?? -1, 9);
          expect(cell.n).toBeCloseTo(all.cells[index]?.n ?? -1, 9);
        }
      }),
    );
  });

  it('an older count is brought to the day of the newer', () => {
    const old = learn([account('*', said('accepted', 90))], { asOf: '2026-08-25' }).learned;
    const merged = mergeLearned(old, learn([]).learned, 90);
    expect(merged).toMatchObject({ asOf: '2026-11-23', cells: [{ wins: 0.5, n: 0.5, answers: 1 }] });
  });

  it('holds no customer', () => {
    const text = JSON.stringify(learn([account('industry=it', said('declined', 3, { contactId: '003-x', trackId: 't-1' }))]));
    expect(text).not.toMatch(/003-x|t-1|o-\d/);
  });
});
