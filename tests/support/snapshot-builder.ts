import type { AccountSnapshot, FacetName, Facets } from '@/lib/domain/account-snapshot';
import type { AppError } from '@/lib/domain/app-error';
import type { NpsResponse } from '@/lib/domain/facets/nps';
import type { UsageMetric } from '@/lib/domain/facets/usage';

/** Noon in Tokyo on 23 November 2026: "today" of the tests. */
export const TODAY_MS = Date.UTC(2026, 10, 23, 3);

type Value<N extends FacetName> = Extract<Facets[N], { state: 'present' }>['value'];

const HIDDEN: AppError = { kind: 'forbidden' };

/** The calendar day `days` after (or before, if negative) the day of `nowMs` in Tokyo, as `YYYY-MM-DD`. */
export function dayFrom(nowMs: number, days: number): string {
  const japan = nowMs + 9 * 3_600_000;
  return new Date(japan + days * 86_400_000).toISOString().slice(0, 10);
}

/** A snapshot in which every facet is unknown until it is said; each call changes the builder and gives it back. */
export class SnapshotBuilder {
  readonly nowMs: number;
  private readonly snapshot: AccountSnapshot;

  constructor(nowMs: number = TODAY_MS, accountId = '001000000000001AAA') {
    this.nowMs = nowMs;
    const unknown = () => ({ state: 'unknown' as const, error: HIDDEN });
    this.snapshot = {
      v: 1,
      ref: { crm: 'salesforce', tenant: 'mihon.my.salesforce.com', accountId },
      facets: {
        profile: unknown(),
        plan: unknown(),
        usage: unknown(),
        nps: unknown(),
        purchases: unknown(),
        opportunities: unknown(),
        contacts: unknown(),
        support: unknown(),
        competitors: unknown(),
        interest: unknown(),
        lifecycle: unknown(),
      },
    };
  }

  /** The day `days` from the builder's today. */
  day(days: number): string {
    return dayFrom(this.nowMs, days);
  }

  private put<N extends FacetName>(name: N, value: Value<N>): this {
    const facet = { state: 'present', value, source: 'salesforce', fetchedAtMs: this.nowMs - 60_000 };
    Object.assign(this.snapshot.facets, { [name]: facet });
    return this;
  }

  private valueOf<N extends FacetName>(name: N, empty: Value<N>): Value<N> {
    const facet = this.snapshot.facets[name];
    return facet.state === 'present' ? (facet.value as Value<N>) : empty;
  }

  profile(value: Value<'profile'>): this {
    return this.put('profile', value);
  }

  plan(value: Value<'plan'>): this {
    return this.put('plan', value);
  }

  usage(value: Value<'usage'>): this {
    return this.put('usage', value);
  }

  /** Adds a meter: `used` oldest first, the last one being the current period. `included` null is unlimited. */
  meter(metricId: string, used: number[], included?: number | null, period: 'week' | 'month' = 'month'): this {
    const step = period === 'week' ? 7 : 30;
    const metric: UsageMetric = {
      metricId,
      period,
      points: used.map((amount, index) => ({
        startOn: this.day(-step * (used.length - index)),
        used: amount,
        ...(included === undefined ? {} : { included }),
      })),
    };
    const before = this.valueOf('usage', { metrics: [] });
    return this.put('usage', { ...before, metrics: [...before.metrics.filter((m) => m.metricId !== metricId), metric] });
  }

  featureAdoption(shares: Record<string, number>): this {
    const before = this.valueOf('usage', { metrics: [] });
    return this.put('usage', { ...before, featureAdoption: { ...before.featureAdoption, ...shares } });
  }

  /** One answer per score, each by another person, all `daysAgo` days old. */
  nps(scores: number[], daysAgo = 30): this {
    const answer = (score: number, index: number): NpsResponse => ({
      score,
      answeredOn: this.day(-daysAgo),
      contactId: `003-${index + 1}`,
    });
    return this.put('nps', { responses: scores.map(answer) });
  }

  npsResponses(responses: NpsResponse[]): this {
    return this.put('nps', { responses });
  }

  /** Product ids that the account owns. */
  owns(...productIds: string[]): this {
    return this.put('purchases', { items: productIds.map((productId) => ({ productId, name: productId, active: true })) });
  }

  purchases(items: Value<'purchases'>['items']): this {
    return this.put('purchases', { items });
  }

  opportunities(items: Value<'opportunities'>['items']): this {
    return this.put('opportunities', { items });
  }

  contacts(value: Value<'contacts'>): this {
    return this.put('contacts', value);
  }

  support(value: Value<'support'>): this {
    return this.put('support', value);
  }

  competitors(items: Value<'competitors'>['items']): this {
    return this.put('competitors', { items });
  }

  interest(...signals: Value<'interest'>['signals']): this {
    return this.put('interest', { signals });
  }

  stage(stage: NonNullable<Value<'lifecycle'>['stage']>): this {
    return this.put('lifecycle', { stage });
  }

  absent(...names: FacetName[]): this {
    const absent = { state: 'absent' as const, source: 'salesforce', fetchedAtMs: this.nowMs - 60_000 };
    for (const name of names) Object.assign(this.snapshot.facets, { [name]: absent });
    return this;
  }

  unknown(name: FacetName, error: AppError = HIDDEN): this {
    Object.assign(this.snapshot.facets, { [name]: { state: 'unknown', error } });
    return this;
  }

  /** A satisfied customer on Standard, half-used, far from renewal, with nothing wrong: the ground for most stories. */
  calm(): this {
    return this.profile({ name: '見本精密工業株式会社', industry: 'manufacturing', employees: 120, region: 'kanto' })
      .plan({
        productId: 'work',
        planId: 'work-standard',
        seats: 40,
        mrr: { minor: 72_000, currency: 'JPY' },
        billingPeriod: 'month',
        startedOn: this.day(-500),
        renewalOn: this.day(230),
        noticeDays: 30,
        addOns: [],
      })
      .meter('seats', [24, 24, 25, 24, 25, 24, 25, 24], 40)
      .meter('storage', [120, 121, 120, 122, 121, 120, 121, 120], 300)
      .meter('automations', [900, 910, 905, 900, 890, 905, 900, 902], 3000)
      .nps([9, 10, 9, 9, 8])
      .owns('work')
      .opportunities([])
      .contacts({ people: [], touches: [] })
      .support({ tickets: [], pains: [], overdueInvoices: 0 })
      .competitors([])
      .interest()
      .stage('value');
  }

  /** A copy, so that a builder may go on. */
  build(): AccountSnapshot {
    return structuredClone(this.snapshot);
  }
}

export function snapshotBuilder(nowMs: number = TODAY_MS, accountId?: string): SnapshotBuilder {
  return new SnapshotBuilder(nowMs, accountId);
}
