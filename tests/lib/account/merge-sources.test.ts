import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeFacets } from '@/lib/account/merge-facets';
import { mergeSources, type SourceFacts } from '@/lib/account/merge-sources';
import type { Precedence } from '@/lib/account/precedence';
import { FACET_NAMES, Facets } from '@/lib/domain/account-snapshot';
import { z } from '@/lib/domain/z';

const precedence: Precedence = {
  format: 'tsugite-precedence/1',
  all: { order: ['crm', 'stripe'] },
  facets: { usage: { order: ['posthog'] } },
  fields: { 'plan.mrr': { order: ['stripe', 'crm'] }, 'plan.renewalOn': { order: [], newest: true } },
};

type Values = { [N in keyof Facets]?: object };
const says = (source: string, values: Values, fetchedAtMs = 1000, more: Partial<SourceFacts> = {}): SourceFacts => ({
  source,
  fetchedAtMs,
  facets: Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { state: 'present', value, source, fetchedAtMs }]),
  ) as Partial<Facets>,
  ...more,
});
const yen = (minor: number) => ({ minor, currency: 'JPY' });
const present = (facet: { state: string } | undefined) =>
  facet?.state === 'present' ? (facet as { value?: unknown }).value : facet;

describe('several sources of one account', () => {
  const crm = says('crm', { plan: { planId: 'work-business', seats: 120, mrr: yen(300_000), renewalOn: '2027-03-31' } }, 1000);
  const stripe = says('stripe', { plan: { seats: 125, mrr: yen(288_000), renewalOn: '2027-04-30', termMonths: 12 } }, 2000);

  it('go by the written order, facet by facet and field by field; the newest wins only where that is written', () => {
    const { facets } = mergeSources([stripe, crm], precedence);
    expect(present(facets.plan)).toEqual({
      planId: 'work-business',
      seats: 120,
      mrr: yen(288_000),
      renewalOn: '2027-04-30',
      termMonths: 12,
    });
  });

  it('keep both words where they differ, and say whose every value is and since when', () => {
    const { conflicts, provenance, facets } = mergeSources([crm, stripe], precedence);
    expect(conflicts).toEqual([
      {
        path: 'plan.seats',
        chosen: { value: 120, source: 'crm', fetchedAtMs: 1000 },
        others: [{ value: 125, source: 'stripe', fetchedAtMs: 2000 }],
      },
      {
        path: 'plan.mrr',
        chosen: { value: yen(288_000), source: 'stripe', fetchedAtMs: 2000 },
        others: [{ value: yen(300_000), source: 'crm', fetchedAtMs: 1000 }],
      },
      {
        path: 'plan.renewalOn',
        chosen: { value: '2027-04-30', source: 'stripe', fetchedAtMs: 2000 },
        others: [{ value: '2027-03-31', source: 'crm', fetchedAtMs: 1000 }],
      },
    ]);
    expect(provenance['plan.termMonths']).toEqual({ source: 'stripe', fetchedAtMs: 2000 });
    expect(facets.plan).toMatchObject({ source: 'crm', fetchedAtMs: 1000, origins: { seats: 'crm', mrr: 'stripe' } });
  });

  it('what is unknown to one never hides what another knows', () => {
    const failed: SourceFacts = {
      source: 'crm',
      fetchedAtMs: 9000,
      facets: { plan: { state: 'unknown', error: { kind: 'forbidden' }, source: 'crm', fetchedAtMs: 9000 } },
    };
    expect(present(mergeSources([failed, stripe], precedence).facets.plan)).toEqual(present(stripe.facets.plan));
    expect(mergeSources([failed], precedence).facets.plan).toEqual(failed.facets.plan);
    expect(mergeSources([failed, crm], precedence).facets.plan).toEqual(crm.facets.plan);
  });

  it('"there is none" against a value is a conflict, settled by the order', () => {
    const none: SourceFacts = {
      source: 'crm',
      fetchedAtMs: 1,
      facets: { plan: { state: 'absent', source: 'crm', fetchedAtMs: 1 } },
    };
    const merged = mergeSources([stripe, none], precedence);
    expect(merged.facets.plan).toMatchObject({ state: 'absent', source: 'crm' });
    expect(merged.conflicts).toMatchObject([
      { path: 'plan', chosen: { value: undefined, source: 'crm' }, others: [{ source: 'stripe' }] },
    ]);
    const other = mergeSources([stripe, none], { format: 'tsugite-precedence/1', all: { order: ['stripe'] } });
    expect(present(other.facets.plan)).toEqual(present(stripe.facets.plan));
    expect(other.conflicts).toMatchObject([
      { path: 'plan', chosen: { source: 'stripe' }, others: [{ value: undefined, source: 'crm' }] },
    ]);
  });

  it('make a facet whole that none of them has whole', () => {
    const half: SourceFacts = { source: 'stripe', fetchedAtMs: 5, facets: {}, parts: { support: { overdueInvoices: 2 } } };
    expect(mergeSources([half], precedence)).toMatchObject({
      facets: { support: { state: 'unknown', error: { kind: 'not-found', what: 'support.tickets' } } },
      parts: { support: { overdueInvoices: 2 } },
    });
    const whole = mergeSources([half, says('crm', { support: { tickets: [] } })], precedence);
    expect(present(whole.facets.support)).toEqual({ tickets: [], overdueInvoices: 2 });
    expect(whole.parts).toEqual({});
  });

  it('put their lists together: meters by meter, the same answer once, two people twice', () => {
    const meter = (metricId: string, used: number) => ({ metricId, period: 'month', points: [{ startOn: '2026-11-01', used }] });
    const answer = { score: 9, answeredOn: '2026-10-01' };
    const one = says('crm', {
      usage: { metrics: [meter('seats', 90)] },
      nps: { responses: [answer, { score: 3, answeredOn: '2026-09-01' }] },
    });
    const two = says('posthog', {
      usage: { metrics: [meter('seats', 95), meter('storage', 10)] },
      nps: {
        responses: [
          { ...answer, name: '見本 花子' },
          { ...answer, name: '見本 太郎' },
        ],
      },
    });
    const { facets, conflicts } = mergeSources([one, two], precedence);
    expect(present(facets.usage)).toEqual({ metrics: [meter('seats', 95), meter('storage', 10)] });
    expect(conflicts.map(({ path }) => path)).toEqual(['usage.metrics.seats']);
    expect(present(facets.nps)).toEqual({
      responses: [
        { score: 3, answeredOn: '2026-09-01' },
        { ...answer, name: '見本 花子' },
        { ...answer, name: '見本 太郎' },
      ],
    });
  });

  it('fit what the refresh merges into the cache', () => {
    const { facets } = mergeSources([crm, stripe], precedence);
    const { facets: kept, errors } = mergeFacets(null, facets, ['plan']);
    expect(kept.plan).toEqual(facets.plan);
    expect(errors).toEqual({});
    expect(z.safeParse(Facets, kept).success).toBe(true);
  });
});

describe('any sources', () => {
  const plan = fc.record(
    {
      planId: fc.constantFrom('a', 'b'),
      seats: fc.nat(3),
      mrr: fc.nat(3).map(yen),
      addOns: fc.constantFrom([], [{ addOnId: 'sso' }]),
    },
    { requiredKeys: [] },
  );
  const response = fc.record({
    score: fc.nat(10),
    answeredOn: fc.constantFrom('2026-10-01', '2026-10-02'),
    name: fc.constantFrom('A', 'B'),
  });
  const facet = <T>(value: fc.Arbitrary<T>) =>
    fc.oneof(
      value.map((of) => ({ state: 'present', value: of })),
      fc.constant({ state: 'absent' }),
      fc.constant({ state: 'unknown', error: { kind: 'offline' } }),
    );
  const facts = fc
    .record({
      source: fc.constantFrom('crm', 'stripe', 'posthog', 'sheet', 'zzz'),
      fetchedAtMs: fc.nat(5),
      plan: facet(plan),
      nps: facet(
        fc
          .uniqueArray(response, { selector: ({ answeredOn, name }) => answeredOn + name, maxLength: 3 })
          .map((responses) => ({ responses })),
      ),
    })
    .map(({ source, fetchedAtMs, ...rest }): SourceFacts => {
      const stamped = Object.entries(rest).map(([name, of]) => [name, { ...of, source, fetchedAtMs }]);
      return { source, fetchedAtMs, facets: Object.fromEntries(stamped) };
    });
  const several = fc.array(facts, { maxLength: 5 });
  const distinct = fc.uniqueArray(facts, { selector: ({ source }) => source, maxLength: 5 });

  it('their order does not matter, and hearing them twice changes nothing', () => {
    fc.assert(
      fc.property(several, fc.nat(), (sources, turn) => {
        const merged = mergeSources(sources, precedence);
        const at = turn % (sources.length || 1);
        expect(mergeSources([...sources.slice(at), ...sources.slice(0, at)].toReversed(), precedence)).toEqual(merged);
        expect(mergeSources([...sources, ...sources], precedence)).toEqual(merged);
      }),
    );
  });

  it('nothing that was said is lost: it is in the facts or in a conflict', () => {
    fc.assert(
      fc.property(distinct, (sources) => {
        const { facets, conflicts } = mergeSources(sources, precedence);
        const told = JSON.stringify([facets, conflicts]);
        for (const { facets: own } of sources) {
          if (own.plan?.state !== 'present') continue;
          for (const [leaf, value] of Object.entries(own.plan.value)) {
            const inFacts =
              facets.plan?.state === 'present' && JSON.stringify(facets.plan.value[leaf as 'seats']) === JSON.stringify(value);
            const among = conflicts
              .filter(({ path }) => path === `plan.${leaf}` || path === 'plan')
              .flatMap(({ chosen, others }) => [chosen, ...others]);
            expect(inFacts || JSON.stringify(among).includes(JSON.stringify(value))).toBe(true);
          }
          if (own.nps?.state === 'present')
            for (const one of own.nps.value.responses) expect(told).toContain(JSON.stringify(one));
        }
      }),
    );
  });

  it('the facts are facts of the domain, and known where anybody knows', () => {
    fc.assert(
      fc.property(several, (sources) => {
        const { facets } = mergeSources(sources, precedence);
        expect(z.safeParse(z.partial(Facets), facets).success).toBe(true);
        for (const name of FACET_NAMES) {
          const said = sources.flatMap((one) => one.facets[name] ?? []);
          const known = said.some(({ state }) => state !== 'unknown');
          expect(facets[name]?.state === undefined).toBe(said.length === 0);
          expect(said.length > 0 && facets[name]?.state === 'unknown').toBe(said.length > 0 && !known);
        }
      }),
    );
  });
});
