import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OfferKind } from '@/lib/domain/playbook/offer-kind';
import { accountDecider, type Decided } from './decide-account';
import { type DemoCrm, startDemoCrm, stories } from './start-demo-crm';

const nowMs = Date.UTC(2026, 10, 23, 3);
let crm: DemoCrm;
let decided: Map<string, Decided>;

beforeAll(async () => {
  crm = await startDemoCrm({ nowMs });
  const decide = accountDecider(crm, nowMs);
  decided = new Map();
  for (const { accountId } of crm.accounts.list()) decided.set(accountId, await decide(accountId));
}, 120_000);
afterAll(() => crm.stop());

describe('the sample accounts, read by the real source and decided by the sample playbook', () => {
  it.each(stories.map((story) => [story.name, story.expects, story.accountId] as const))('%s: %s', (_name, expects, id) => {
    expect(decided.get(id)?.decision.kind).toBe(expects);
  });

  it('cover every kind of decision several times', () => {
    const perKind = Map.groupBy(decided.values(), ({ decision }) => decision.kind);
    for (const kind of [...OfferKind.options, 'no-offer'] as const)
      expect([kind, (perKind.get(kind)?.length ?? 0) >= 5]).toEqual([kind, true]);
  });

  it('cover the reasons for quiet, and every state of the NPS gate', () => {
    const all = [...decided.values()].map(({ decision }) => decision);
    expect(all.map((decision) => decision.code)).toEqual(expect.arrayContaining(['MATCH', 'NO_NEED', 'BLOCKED', 'UNKNOWN_FACT']));
    expect(new Set(all.map((decision) => decision.gate))).toEqual(
      new Set(['open', 'need-based-only', 'recovery-only', 'ask-first']),
    );
  });

  it('make most offers of the playbook win somewhere', () => {
    const winners = new Set([...decided.values()].map(({ decision }) => decision.offerId).filter((id) => id !== null));
    expect(winners.size).toBeGreaterThanOrEqual(16);
  });

  it('are read without a single malformed value', () => {
    const problems = [...decided.values()].flatMap(({ snapshot }) =>
      Object.values(snapshot.facets).flatMap((facet) => facet.problems ?? []),
    );
    expect(problems).toEqual([]);
  });

  it('cost one call each, and one more for what the user may see', () => {
    expect(crm.requests.to('/services/data').length).toBeLessThanOrEqual(decided.size + 3);
  });
});

describe('the three accounts that the demo opens', () => {
  it.each(['2027-02-28', '2028-02-29', '2026-12-31'])('say the same on %s', async (day) => {
    const then = Date.parse(`${day}T12:00:00Z`);
    const later = await startDemoCrm({ nowMs: then });
    const decide = accountDecider(later, then);
    for (const story of stories.slice(0, 3)) expect((await decide(story.accountId)).decision.kind).toBe(story.expects);
    await later.stop();
  });
});

describe('what is hidden from the second user', () => {
  it('is unknown, and the answer is to ask first', async () => {
    const story = stories.find((known) => known.name.startsWith('Placeholder Trust'));
    const { snapshot, decision } = await accountDecider(crm, nowMs, 'taro')(story?.accountId ?? '');
    expect(snapshot.facets.nps.state).toBe('unknown');
    expect(decision).toMatchObject({ kind: 'no-offer', gate: 'ask-first' });
  });
});
