import { describe, expect, it } from 'vitest';
import { besideSources, withHeard, withoutHeard } from '@/lib/account/heard/with-heard';
import { AccountSnapshot } from '@/lib/domain/account-snapshot';
import type { Heard } from '@/lib/domain/journal';
import { z } from '@/lib/domain/z';
import { SnapshotBuilder, TODAY_MS } from '@/tests/support/snapshot-builder';

const ground = { timeZone: 'Asia/Tokyo', currency: 'JPY' };
const DAY = 86_400_000;
let count = 0;
function heard(field: string, value: Heard['value'], over: Partial<Heard> = {}): Heard {
  count += 1;
  return { kind: 'heard', id: `h${count}`, atMs: TODAY_MS, field, value, onDate: '2026-11-23', ...over };
}
const told = (snapshot: AccountSnapshot, ...entries: Heard[]) => {
  const now = entries.map((entry) => (entry.was === undefined ? besideSources(entry, snapshot, ground) : entry));
  return withHeard(snapshot, now, ground);
};
const plan = (snapshot: AccountSnapshot) =>
  snapshot.facets.plan.state === 'present' ? snapshot.facets.plan.value : snapshot.facets.plan.state;

const silent = () => new SnapshotBuilder().build();
const known = (seats: number, nowMs = TODAY_MS) => new SnapshotBuilder(nowMs).plan({ planId: 'work-standard', seats }).build();

describe('an answer as a fact of the source `rep` (S13)', () => {
  it('fills what no source knows, and says who heard it when', () => {
    const after = told(silent(), heard('plan.seats', 55), heard('plan.mrr', 120_000), heard('plan.renewalOn', '2027-03-31'));
    expect(plan(after)).toEqual({ seats: 55, mrr: { minor: 120_000, currency: 'JPY' }, renewalOn: '2027-03-31' });
    expect(after.facets.plan).toMatchObject({ source: 'rep', origins: { seats: 'rep: 2026-11-23' }, sources: { rep: TODAY_MS } });
    expect(z.safeParse(AccountSnapshot, after).success).toBe(true);
  });

  it.each([
    ['nps.score', 9, 'nps', { responses: [{ score: 9, answeredOn: '2026-11-23' }] }],
    [
      'usage.seats.used',
      42,
      'usage',
      { metrics: [{ metricId: 'seats', period: 'month', points: [{ startOn: '2026-11-01', used: 42 }] }] },
    ],
    ['lifecycle.stage', 'value', 'lifecycle', { stage: 'value' }],
    ['competitors.items.name', '架空サイン; 見本会議', 'competitors', { items: [{ name: '架空サイン' }, { name: '見本会議' }] }],
    ['competitors.items.name', 'none', 'competitors', { items: [] }],
    [
      'interest.signals.subject',
      'audit-log',
      'interest',
      { signals: [{ kind: 'asked', subject: 'audit-log', onDate: '2026-11-23' }] },
    ],
    ['plan.planId', 'work-business', 'plan', { planId: 'work-business' }],
    ['plan.addOns', 'sso;audit-log', 'plan', { addOns: [{ addOnId: 'sso' }, { addOnId: 'audit-log' }] }],
    ['profile.employees', 640, 'profile', { employees: 640 }],
  ] as const)('%s is understood', (field, value, name, expected) => {
    expect(told(silent(), heard(field, value)).facets[name]).toMatchObject({ state: 'present', value: expected, source: 'rep' });
  });

  it('keeps words that are no fact, and nonsense, out of the facts', () => {
    const before = silent();
    const none = [
      heard('contacts', '部長がお決めになる'),
      heard('plan.seats', -3),
      heard('nps.score', 11),
      heard('plan.seats', 'たくさん'),
    ];
    for (const entry of none) expect(told(before, entry)).toEqual(before);
    // Of a facet that is whole only with its meters, a share alone is no fact.
    expect(told(before, heard('usage.adoption.workflow', 0.5))).toEqual(before);
  });

  it('counts against the source for as long as that says what it said then, and both values are told', () => {
    const before = known(40);
    const entry = besideSources(heard('plan.seats', 55), before, ground);
    const after = withHeard(before, [entry], ground);
    expect(plan(after)).toMatchObject({ planId: 'work-standard', seats: 55 });
    expect(after.conflicts).toEqual([
      {
        path: 'plan.seats',
        chosen: { value: 55, source: 'rep', fetchedAtMs: TODAY_MS },
        others: [{ value: 40, source: 'salesforce', fetchedAtMs: TODAY_MS - 60_000 }],
      },
    ]);
    // Read anew, and the same as before: nothing newer was said.
    expect(plan(withHeard(known(40, TODAY_MS + DAY), [entry], ground))).toMatchObject({ seats: 55 });
    const newer = withHeard(known(60, TODAY_MS + DAY), [entry], ground);
    expect(plan(newer)).toMatchObject({ seats: 60 });
    expect(newer.conflicts).toMatchObject([
      { chosen: { value: 60, source: 'salesforce' }, others: [{ value: 55, source: 'rep' }] },
    ]);
  });

  it('gives way to a source that comes to know what it did not', () => {
    const entry = besideSources(heard('plan.seats', 55), silent(), ground);
    const later = withHeard(known(50, TODAY_MS + DAY), [entry], ground);
    expect(plan(later)).toMatchObject({ seats: 50 });
    expect(later.conflicts?.[0]).toMatchObject({ chosen: { value: 50 }, others: [{ value: 55, source: 'rep' }] });
  });

  it('is as fresh as the sources that were read after it, none of which knew better', () => {
    expect(told(known(40), heard('profile.employees', 640)).facets.profile.fetchedAtMs).toBe(TODAY_MS);
    const entry = heard('profile.employees', 640);
    expect(withHeard(known(40, TODAY_MS + DAY), [entry], ground).facets.profile.fetchedAtMs).toBe(TODAY_MS + DAY - 60_000);
    expect(told(known(40), heard('plan.seats', 55)).facets.plan.fetchedAtMs).toBe(TODAY_MS - 60_000);
  });

  it('adds an answer on loyalty to those that are there, and a month to a meter', () => {
    const before = new SnapshotBuilder().nps([6, 7]).meter('seats', [30, 31], 40).build();
    const after = told(before, heard('nps.score', 9, { contactId: '003-9' }), heard('usage.seats.used', 38));
    expect(after.facets.nps.state === 'present' && after.facets.nps.value.responses.map(({ score }) => score)).toEqual([6, 7, 9]);
    const { usage } = after.facets;
    expect(usage.state === 'present' && usage.value.metrics[0]?.points.map(({ used }) => used)).toContain(38);
    expect(usage.state === 'present' && usage.value.metrics[0]?.points.length).toBeGreaterThan(2);
  });

  it('says otherwise than a source that says there is none, and the source may say it again', () => {
    const none = new SnapshotBuilder().absent('plan').build();
    const entry = besideSources(heard('plan.planId', 'work-standard'), none, ground);
    expect(plan(withHeard(none, [entry], ground))).toEqual({ planId: 'work-standard' });
    expect(withHeard(none, [entry], ground).conflicts).toMatchObject([{ path: 'plan', chosen: { source: 'rep' } }]);
    const early = besideSources(heard('plan.planId', 'work-standard'), silent(), ground);
    const later = withHeard(none, [early], ground);
    expect(plan(later)).toBe('absent');
    expect(later.conflicts).toMatchObject([{ path: 'plan', chosen: { source: 'salesforce' }, others: [{ source: 'rep' }] }]);
  });

  it('can be taken back without a trace, and told twice is told once', () => {
    const before = { ...known(40), conflicts: [conflict] };
    const after = told(before, heard('plan.seats', 55), heard('nps.score', 9));
    expect(withoutHeard(after)).toEqual(before);
    expect(withHeard(after, [], ground)).toEqual(before);
    const entry = heard('plan.mrr', 5000, { was: 'none' });
    expect(withHeard(withHeard(before, [entry], ground), [entry], ground)).toEqual(withHeard(before, [entry], ground));
  });

  it('of two answers to one question the later counts', () => {
    const first = heard('plan.seats', 50, { atMs: TODAY_MS - 2 });
    const second = heard('plan.seats', 60, { atMs: TODAY_MS - 1 });
    expect(plan(told(silent(), second, first))).toEqual({ seats: 60 });
  });
});

const conflict = {
  path: 'plan.planId',
  chosen: { value: 'work-standard', source: 'salesforce', fetchedAtMs: 1 },
  others: [{ value: 'work-business', source: 'file', fetchedAtMs: 1 }],
};
