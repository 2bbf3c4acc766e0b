import { describe, expect, it } from 'vitest';
import { changesSince, keptFacts, lookedFacts } from '@/lib/account/changes-since';
import { panelStories } from '@/tests/support/panel-stories';

const limits = { warn: 0.8, urgent: 0.95 };
const derived = { share: 0.94, nps: 33.3, limits, offerId: 'up' };
const before = lookedFacts(panelStories.growing(), derived);

describe('what changed since an account was last looked at', () => {
  it('says nothing where nothing did', () => {
    expect(changesSince(before, lookedFacts(panelStories.growing(), derived))).toEqual([]);
    expect(before).toMatchObject({ plan: 'work-standard', seats: 50, use: 'warn', nps: 33, offer: 'up' });
  });

  it('names plan, seats, NPS, tickets, renewal, band and offer with what they were', () => {
    const now = { ...before, seats: 62, nps: -6, offer: 'none', use: 'low' as const, openTickets: (before.openTickets ?? 0) + 2 };
    expect(changesSince({ ...before, openTickets: 0 }, { ...now, openTickets: 2 })).toEqual([
      { fact: 'seats', from: 50, to: 62 },
      { fact: 'nps', from: 33, to: -6 },
      { fact: 'openTickets', from: 0, to: 2 },
      { fact: 'use', from: 'warn', to: 'low' },
      { fact: 'offer', from: 'up', to: 'none' },
    ]);
  });

  it('a share that stays within its band is no change', () => {
    expect(changesSince(before, lookedFacts(panelStories.growing(), { ...derived, share: 0.82 }))).toEqual([]);
  });

  it('takes what is unknown for no change, and keeps what was known for the next look', () => {
    const story = panelStories.growing();
    story.facets.plan = { state: 'unknown', error: { kind: 'forbidden' } };
    const now = lookedFacts(story, { ...derived, nps: undefined });
    expect(changesSince(before, now)).toEqual([]);
    expect(keptFacts(before, now)).toMatchObject({ seats: 50, nps: 33 });
  });
});
