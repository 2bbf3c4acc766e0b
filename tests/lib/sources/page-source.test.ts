import { describe, expect, it } from 'vitest';
import { type PageFacts, pageFacets, pageSource } from '@/lib/sources/page-source';

const ref = { crm: 'taught', tenant: 'crm.example.co.jp', accountId: '7' };
const identity = { orgId: 'crm.example.co.jp', userId: 'device-1' };
const nowMs = Date.parse('2026-11-23T03:00:00Z');
const request = {
  ref,
  identity,
  facets: ['profile', 'plan', 'usage', 'nps'] as const,
  nowMs,
  signal: new AbortController().signal,
};
const facts: PageFacts = {
  check: { state: 'recognised', failed: [], covered: false, accountId: '7', tenant: 'crm.example.co.jp' },
  fields: {
    'profile.name': '見本精密工業株式会社',
    'plan.planName': 'Business',
    'plan.seats': 53,
    'plan.mrr': { minor: 12_345, currency: 'USD' },
    'plan.renewalOn': '2027-03-14',
    'usage.seats.used': 41,
  },
  unread: { 'nps.score': { why: 'missing' } },
  identity: {},
};
const answerOf = (page: PageFacts | undefined) => pageSource({ id: 'page', read: async () => page }).fetch(request);

describe('what a page says as facets', () => {
  it('takes each value as it was read, with its origin and the page as its source', async () => {
    const answer = await answerOf(facts);
    expect(answer).toMatchObject({ ok: true, value: { accountId: '7', identity } });
    const { profile, plan, usage } = answer.ok ? answer.value.facets : {};
    expect(profile).toMatchObject({ state: 'present', source: 'page', value: { name: '見本精密工業株式会社' } });
    expect(plan).toMatchObject({
      state: 'present',
      value: { planName: 'Business', seats: 53, mrr: { minor: 12_345, currency: 'USD' }, renewalOn: '2027-03-14' },
    });
    expect(usage).toMatchObject({ value: { metrics: [{ metricId: 'seats', points: [{ used: 41, included: 53 }] }] } });
  });

  it.each([
    ['JPY', 98_000],
    ['KWD', 1_234_567],
  ])('keeps an amount of %s to its last unit', (currency, minor) => {
    const { plan } = pageFacets({ fields: { 'plan.mrr': { minor, currency } }, unread: {} }, { source: 'page', nowMs });
    expect(plan).toMatchObject({ state: 'present', value: { mrr: { minor, currency } } });
  });

  it('calls what it could not read unknown, and never absent', () => {
    const unread: PageFacts['unread'] = { 'plan.planName': { why: 'missing' }, 'profile.name': { why: 'unreadable' } };
    expect(pageFacets({ fields: {}, unread }, { source: 'page', nowMs })).toEqual({
      plan: { state: 'unknown', error: { kind: 'not-found', what: 'plan.planName' }, source: 'page', fetchedAtMs: nowMs },
      profile: {
        state: 'unknown',
        error: { kind: 'unexpected-shape', path: 'profile.name' },
        source: 'page',
        fetchedAtMs: nowMs,
      },
    });
  });
});

describe('a page that is refused', () => {
  const but = (check: Partial<PageFacts['check']>): PageFacts => ({ ...facts, check: { ...facts.check, ...check } });
  it.each([
    ['of another account', but({ accountId: '8' }), 'not-found'],
    ['of another organisation', but({ tenant: 'other.example.co.jp' }), 'not-found'],
    ['that has changed', but({ state: 'changed', failed: ['fields'] }), 'unexpected-shape'],
    ['that still shows the record before', { ...facts, stale: true as const }, 'not-found'],
    ['that something covers', but({ covered: true }), 'not-found'],
    ['of another user', { ...facts, identity: { userId: 'somebody-else' } }, 'identity-mismatch'],
    ['that is gone', undefined, 'unreachable'],
  ])('is one %s', async (_, page, kind) => {
    expect(await answerOf(page)).toMatchObject({ ok: false, error: { kind } });
  });
});
