import type { Comparison, Condition } from '@/lib/domain/playbook/condition';
import type { Offer } from '@/lib/domain/playbook/offer';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import { Playbook as PlaybookSchema } from '@/lib/domain/playbook/playbook';
import { z } from '@/lib/domain/z';

const text = (name: string) => ({ ja: name, en: name });
const price = (id: string) => ({ id: `price-${id}`, currency: 'JPY', period: 'month' });

/** Shorthand for one comparison. */
export function is(
  signal: string,
  op: Comparison['op'],
  value: Comparison['value'],
  unit: Comparison['unit'],
  of?: string,
): Comparison {
  return { signal, op, value, unit, ...(of === undefined ? {} : { of }) };
}

export const ALWAYS: Condition = { all: [] };
export const NEVER: Condition = { any: [] };

/** An offer that anybody may have and that adds one storage pack, unless said otherwise. */
export function offerOf(over: Partial<Offer> & { id: string }): Offer {
  return {
    kind: 'upsell',
    name: text(over.id),
    summary: text(over.id),
    group: over.id,
    eligibility: ALWAYS,
    applicability: is('periods-over-warn', '>=', 3, 'count', 'storage'),
    suitability: ALWAYS,
    needBased: true,
    metricId: 'storage',
    proposal: { addOns: [{ addOnId: 'storage-100', quantity: 1 }] },
    prior: { a: 3, b: 7 },
    contextWeight: 0,
    leverWeight: 0,
    marginRatio: 0.5,
    lifetimeMonths: 10,
    ...over,
  };
}

const rung = (id: string, rank: number, maxSeats: number | null, storage: number | null) => ({
  id,
  productId: 'work',
  name: text(id),
  rank,
  priceModelId: `price-${id}`,
  maxSeats,
  included: { storage },
  featureIds: [],
});

const addOn = (id: string, grants?: { metricId: string; quantity: number }) => ({
  id,
  productId: 'work',
  name: text(id),
  kind: grants ? 'capacity' : 'feature',
  priceModelId: `price-${id}`,
  planIds: [],
  ...(grants ? { grants } : {}),
});

const named = (...ids: string[]) => ids.map((id) => ({ id, name: text(id) }));
const question = (fact: string) => ({ id: `ask-${fact}`, fact, text: text(`ask ${fact}`) });

/** A playbook small enough to reason about, with prices of round numbers. */
export function miniPlaybook(offers: Offer[], policy: Partial<Playbook['policy']> = {}): Playbook {
  return z.parse(PlaybookSchema, {
    format: 'tsugite-playbook/1',
    id: 'mini',
    version: '1.0.0',
    publishedOn: '2026-11-01',
    name: text('mini'),
    sample: true,
    currency: 'JPY',
    products: named('work', 'sign', 'minutes', 'insight'),
    relations: [],
    plans: [
      rung('work-starter', 1, 30, 50),
      rung('work-standard', 2, 100, 300),
      rung('work-business', 3, 500, 1000),
      { ...rung('sign-basic', 1, null, null), productId: 'sign' },
    ],
    addOns: [
      addOn('storage-100', { metricId: 'storage', quantity: 100 }),
      addOn('sso'),
      addOn('audit-log'),
      addOn('onboarding-pro'),
    ],
    features: named('audit-log', 'sso', 'workflow', 'analytics'),
    metrics: ['seats', 'storage', 'automations', 'envelopes'].map((id) => ({ id, name: text(id), unit: text('') })),
    priceModels: [
      { ...price('work-starter'), kind: 'per-unit', unitMinor: 900 },
      { ...price('work-standard'), kind: 'per-unit', unitMinor: 1800 },
      {
        ...price('work-business'),
        kind: 'volume',
        tiers: [
          { upTo: 10, unitMinor: 3000 },
          { upTo: 50, unitMinor: 2700 },
          { upTo: null, unitMinor: 2400 },
        ],
      },
      { ...price('sign-basic'), kind: 'package', packageSize: 50, packageMinor: 6000 },
      { ...price('storage-100'), kind: 'per-unit', unitMinor: 5000 },
      { ...price('sso'), kind: 'flat', amountMinor: 24_000 },
      { ...price('audit-log'), period: 'year', kind: 'flat', amountMinor: 120_000 },
      { ...price('onboarding-pro'), period: 'once', kind: 'flat', amountMinor: 300_000 },
    ],
    offers,
    talkTracks: [],
    testimonials: [],
    rivals: [],
    policy: {
      timeZone: 'Asia/Tokyo',
      npsFreshDays: 180,
      utilisation: { warn: 0.8, urgent: 0.95, periods: 3 },
      renewalLeadDays: 90,
      defaultNoticeDays: 30,
      buyerApprovalDays: 21,
      evidenceFloor: 8,
      freshness: { defaultMs: 1_800_000, facets: {} },
      reviewAfterDays: 60,
      onboardingDays: 90,
      discoveryQuestions: ['nps', 'plan.renewalOn', 'plan.seats', 'usage.storage', 'usage', 'interest', 'support'].map(question),
      guardrails: {
        coolDown: { offerDays: 90, groupDays: 30, byReason: {} },
        pressure: { touches: 6, days: 30 },
        later: { weight: 50, halfLifeDays: 21 },
      },
      arbitration: { propensity: true, context: true, value: true, lever: true },
      learning: { halfLifeDays: 180, segmentBy: [], controlShare: 0, explorationShare: 0 },
      calendar: { weekend: [6, 7], closedOn: ['2026-11-23'], coversUntil: '2030-12-31', fiscalYearEndMonth: 3 },
      churnRisk: 0,
      interest: { days: 30, weeklyDecay: 0.25 },
      tax: { rate: 0.1, name: text('tax') },
      discountLimits: [],
      proofUsesPerQuarter: 3,
      ladder: {},
      ...policy,
    },
  });
}
