import fc from 'fast-check';
import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import { snapshotBuilder } from '@/tests/support/snapshot-builder';

const builder = snapshotBuilder();
const day = (min: number, max: number) => fc.integer({ min, max }).map((days) => builder.day(days));
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
const of = <T>(...values: T[]) => fc.constantFrom(...values);

/** Optional keys that are undefined are left out, as in a parsed snapshot. */
const bare = <T extends object>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(shape).map((value) => Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)));

const metric = (metricId: string) =>
  fc
    .uniqueArray(fc.integer({ min: 0, max: 11 }), { minLength: 1, maxLength: 8 })
    .chain((months) =>
      fc.tuple(
        ...months.map((month) =>
          bare({ startOn: of(builder.day(-30 * month)), used: fc.nat(120), included: maybe(of(100, null)) }),
        ),
      ),
    )
    .map((points) => ({ metricId, period: 'month', points }));

const facets = {
  plan: bare({
    productId: maybe(of('work')),
    planId: maybe(of('work-standard')),
    seats: maybe(fc.nat(60)),
    startedOn: maybe(day(-900, 0)),
    renewalOn: maybe(day(-30, 400)),
    noticeDays: maybe(fc.nat(90)),
    addOns: maybe(of([], [{ addOnId: 'sso' }])),
  }),
  usage: bare({
    metrics: fc.tuple(metric('storage'), metric('seats')),
    featureAdoption: maybe(of({ workflow: 0.05, sso: 0.4 })),
    activeUsers: maybe(fc.nat(60)),
  }),
  nps: bare({
    responses: fc.array(bare({ score: fc.nat(10), answeredOn: day(-400, 20), contactId: maybe(of('p1', 'p2', 'p3')) }), {
      maxLength: 8,
    }),
  }),
  purchases: bare({
    items: fc.array(
      bare({
        name: of('x'),
        productId: maybe(of('sign', 'sso')),
        purchasedOn: maybe(day(-500, 0)),
        amount: maybe(fc.nat(9000).map((minor) => ({ minor, currency: 'JPY' }))),
      }),
      { maxLength: 5 },
    ),
  }),
  contacts: bare({
    people: of([]),
    touches: fc.array(bare({ onDate: day(-60, 10), channel: of('call', 'email'), planned: maybe(fc.boolean()) }), {
      maxLength: 8,
    }),
  }),
  support: bare({
    tickets: fc.array(bare({ id: of('1'), open: fc.boolean(), severity: maybe(of('low', 'high')) }), { maxLength: 4 }),
    overdueInvoices: maybe(fc.nat(2)),
    pains: maybe(of([], ['x'])),
  }),
  competitors: bare({
    items: fc.array(
      bare({ name: of('A', 'B'), insteadOfProductId: maybe(of('sign', 'insight')), contractEndsOn: maybe(day(-100, 400)) }),
      { maxLength: 4 },
    ),
  }),
  interest: bare({
    signals: fc.array(
      bare({
        kind: of('asked', 'viewed-plan', 'headcount-growth', 'new-department', 'stated-problem'),
        subject: maybe(of('sso', 'sign')),
        onDate: day(-120, 10),
      }),
      { maxLength: 8 },
    ),
  }),
};

/** Accounts of which each facet is given, absent or unknown, with lists in any order. */
export const anyAccount: fc.Arbitrary<AccountSnapshot> = fc
  .record(
    Object.fromEntries(
      Object.entries(facets).map(([name, facet]) => [name, fc.oneof({ weight: 4, arbitrary: facet }, of('absent', 'unknown'))]),
    ),
  )
  .map((given) => {
    const snapshot = builder.build();
    for (const [name, value] of Object.entries(given)) {
      if (value === 'unknown') continue;
      const stamp = { source: 'test', fetchedAtMs: builder.nowMs };
      Object.assign(snapshot.facets, {
        [name]: value === 'absent' ? { state: 'absent', ...stamp } : { state: 'present', value, ...stamp },
      });
    }
    return snapshot;
  });
