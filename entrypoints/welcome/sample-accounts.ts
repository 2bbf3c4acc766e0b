import type { AccountSnapshot, Facets } from '@/lib/domain/account-snapshot';
import type { Language } from '@/lib/domain/language';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** Accounts of the fictional vendor, one for each answer that a newcomer should see: an offer, a quiet, a recovery, a smaller plan. */
export const SAMPLES = ['growing', 'calm', 'unhappy', 'shrinking'] as const;
export type SampleName = (typeof SAMPLES)[number];

interface Sample {
  name: Record<Language, string>;
  industry: string;
  employees: number;
  planId: string;
  seats: number;
  mrr: number;
  /** Seats in use by month, oldest first. */
  used: readonly number[];
  scores: readonly number[];
  renewalInDays: number;
  stage: 'value' | 'expansion' | 'renewal';
  /** It takes people on, and somebody looked at the higher plan. */
  grows?: true;
  /** A severe ticket is open. */
  ticket?: Record<Language, string>;
}

const OF: Readonly<Record<SampleName, Sample>> = {
  growing: {
    name: { ja: '見本精密工業株式会社', en: 'Mihon Precision Works' },
    industry: 'manufacturing',
    employees: 820,
    planId: 'work-standard',
    seats: 50,
    mrr: 90_000,
    used: [31, 33, 34, 37, 39, 42, 44, 47],
    scores: [9, 10, 9, 8, 7],
    renewalInDays: 128,
    stage: 'expansion',
    grows: true,
  },
  calm: {
    name: { ja: 'サンプル食品株式会社', en: 'Sample Foods' },
    industry: 'food',
    employees: 140,
    planId: 'work-standard',
    seats: 60,
    mrr: 108_000,
    used: [33, 34, 33, 35, 34, 34, 35, 34],
    scores: [9, 9, 10, 8, 9],
    renewalInDays: 260,
    stage: 'value',
  },
  unhappy: {
    name: { ja: '株式会社例示商事', en: 'Example Trading' },
    industry: 'retail',
    employees: 240,
    planId: 'work-standard',
    seats: 40,
    mrr: 72_000,
    used: [33, 33, 34, 34, 33, 32, 32, 31],
    scores: [3, 6],
    renewalInDays: 190,
    stage: 'value',
    ticket: { ja: '夜間に同期が止まる', en: 'Synchronisation stops at night' },
  },
  shrinking: {
    name: { ja: '架空物流ホールディングス株式会社', en: 'Fictional Freight Holdings' },
    industry: 'logistics',
    employees: 95,
    planId: 'work-business',
    seats: 60,
    mrr: 144_000,
    used: [44, 41, 38, 33, 29, 25, 22, 20],
    scores: [8, 8, 7, 9, 7],
    renewalInDays: 75,
    stage: 'renewal',
  },
};

/** A sample account as it would stand on the disk today. Its source is called `sample`, and the panel marks it so. */
export function sampleAccount(name: SampleName, language: Language, nowMs: number): AccountSnapshot {
  const one = OF[name];
  const day = (days: number) => new Date(nowMs + 9 * HOUR_MS + days * DAY_MS).toISOString().slice(0, 10);
  const present = <T>(value: T) => ({ state: 'present' as const, value, source: 'sample', fetchedAtMs: nowMs });
  const points = one.used.map((used, index) => ({ startOn: day(-30 * (one.used.length - index)), used, included: one.seats }));
  const ticket = one.ticket && {
    id: 't1',
    subject: one.ticket[language],
    severity: 'critical' as const,
    open: true,
    openedOn: day(-4),
  };
  const facets: Facets = {
    profile: present({
      name: one.name[language],
      industry: one.industry,
      employees: one.employees,
      region: 'kanto',
      customerSince: day(-900),
    }),
    plan: present({
      productId: 'work',
      planId: one.planId,
      seats: one.seats,
      mrr: { minor: one.mrr, currency: 'JPY' },
      billingPeriod: 'month' as const,
      startedOn: day(-900),
      renewalOn: day(one.renewalInDays),
      noticeDays: 30,
      addOns: [],
    }),
    usage: present({ metrics: [{ metricId: 'seats', period: 'month' as const, points }] }),
    nps: present({
      responses: one.scores.map((score, index) => ({ score, answeredOn: day(-20 - index), contactId: `c${index}` })),
    }),
    purchases: present({ items: [] }),
    opportunities: present({ items: [] }),
    contacts: present({ people: [], touches: [] }),
    support: present({ tickets: ticket ? [ticket] : [], pains: [], overdueInvoices: 0 }),
    competitors: present({ items: [] }),
    interest: present({
      signals: one.grows
        ? [
            { kind: 'headcount-growth' as const, onDate: day(-20) },
            { kind: 'viewed-plan' as const, subject: 'work-business', onDate: day(-6) },
          ]
        : [],
    }),
    lifecycle: present({ stage: one.stage }),
  };
  return { v: 1, ref: { crm: 'sample', tenant: 'sample', accountId: name }, facets };
}
