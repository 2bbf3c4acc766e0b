import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import type { Offer } from '@/lib/domain/playbook/offer';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { snapshotBuilder, TODAY_MS } from '@/tests/support/snapshot-builder';

/** A number from 0 up to 1, the next of a seeded row: mulberry32. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const INDUSTRIES = ['manufacturing', 'retail', 'it', 'finance', 'construction', 'healthcare', 'logistics', 'education'];
const REGIONS = ['hokkaido-tohoku', 'kanto', 'chubu', 'kinki', 'kyushu'];
const PLANS = [
  { planId: 'work-starter', price: 900, max: 30, storage: 50, automations: 500 },
  { planId: 'work-standard', price: 1800, max: 100, storage: 300, automations: 3000 },
  { planId: 'work-business', price: 2700, max: 500, storage: 1000, automations: 20_000 },
] as const;

/** Accounts as a company has them: most of them quiet, some full, some unhappy, some in trouble, some hardly known. */
export function generateBook(count: number, seed: number): AccountSnapshot[] {
  const next = chance(seed);
  const upTo = (limit: number) => Math.floor(next() * limit);
  const one = <T>(list: readonly T[]): T => list[upTo(list.length)] as T;
  return Array.from({ length: count }, (_, index) => {
    const plan = one(PLANS);
    const seats = 3 + upTo(plan.max - 3);
    const full = 0.3 + next() * 0.75;
    const growth = next() * 0.06 - 0.015;
    const series = (now: number) => Array.from({ length: 8 }, (_, at) => Math.max(0, Math.round(now * (1 - growth * (7 - at)))));
    const builder = snapshotBuilder(TODAY_MS, `001${String(index).padStart(12, '0')}AAA`);
    builder
      .profile({ name: `見本商事 ${index}`, industry: one(INDUSTRIES), employees: seats * (1 + upTo(5)), region: one(REGIONS) })
      .plan({
        productId: 'work',
        planId: plan.planId,
        seats,
        mrr: { minor: seats * plan.price, currency: 'JPY' },
        billingPeriod: 'month',
        startedOn: builder.day(-40 - upTo(1500)),
        renewalOn: builder.day(10 + upTo(350)),
        noticeDays: 30,
        addOns: [],
      })
      .meter('seats', series(seats * full), seats)
      .meter('storage', series(plan.storage * (0.3 + next() * 0.75)), plan.storage)
      .meter('automations', series(plan.automations * (0.2 + next() * 0.8)), plan.automations)
      .nps(
        Array.from({ length: 1 + upTo(6) }, () => 6 + upTo(5)),
        upTo(200),
      )
      .owns('work', ...(next() < 0.2 ? ['sign'] : []))
      .opportunities([])
      .contacts({
        people: [],
        touches: Array.from({ length: upTo(4) }, () => ({ onDate: builder.day(-upTo(90)), channel: 'call' })),
      })
      .support({
        tickets: next() < 0.1 ? [{ id: 't', severity: one(['low', 'high']), open: true }] : [],
        pains: next() < 0.2 ? ['見本の困りごと'] : [],
        overdueInvoices: next() < 0.05 ? 1 : 0,
      })
      .competitors([])
      .interest(
        ...(next() < 0.3 ? [{ kind: 'viewed-plan' as const, subject: 'work-business', onDate: builder.day(-upTo(60)) }] : []),
      );
    if (next() < 0.8) builder.stage(one(['adoption', 'value', 'expansion', 'renewal']));
    if (next() < 0.1) builder.unknown(one(['nps', 'usage', 'support', 'interest', 'plan']));
    return builder.build();
  });
}

/** The sample playbook with its offers said again under other names until there are `count`: conditions and prices as real ones. */
export function largePlaybook(count: number): Playbook {
  const sample = samplePlaybook();
  const offers = Array.from({ length: count }, (_, index): Offer => {
    const offer = sample.offers[index % sample.offers.length] as Offer;
    const turn = Math.floor(index / sample.offers.length);
    return turn === 0 ? offer : { ...offer, id: `${offer.id}-${turn}`, contextWeight: offer.contextWeight - turn };
  });
  return { ...sample, offers };
}
