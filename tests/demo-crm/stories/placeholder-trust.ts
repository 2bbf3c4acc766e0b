import type { Story } from './story';

/**
 * A trust bank on Business whose audit comes round before the renewal in 100 days; it asked for the audit log. 見本 花子 sees
 * all of it and proposes the audit log. For Sample Taro prices and answers are hidden by field-level security: the same account
 * must then say that the answers are unknown and ask first, not guess.
 */
export const placeholderTrust: Story = {
  expects: 'upsell',
  seed: {
    name: 'Placeholder Trust & Banking',
    language: 'en',
    industry: 'Finance',
    region: 'kanto',
    employees: 480,
    annualRevenue: 24_000_000_000,
    departments: 19,
    customerSince: -1_150,
    stage: 'Renewal',
    contract: {
      plan: 'Business',
      seats: 90,
      seatPrice: 2_400,
      billing: 'Yearly',
      termMonths: 12,
      startedOn: -265,
      renewsOn: 100,
      noticeDays: 60,
      addOns: ['sso', 'premium-support'],
    },
    overdueInvoices: 0,
    pains: ['Evidence for the auditors is collected by hand from six teams'],
    people: [
      { name: 'Noa Specimen', title: 'Head of IT Risk', role: 'it-head' },
      { name: '標本 怜', title: 'Internal Audit', role: 'finance-head' },
      { name: 'Kei Mockup', title: 'Platform Team', role: 'it-staff' },
    ],
    usage: [
      { metric: 'seats', period: 'Month', included: 90, used: [62, 63, 63, 64, 64, 65, 65, 66, 66, 66] },
      { metric: 'storage', period: 'Month', included: 1_000, used: [520, 526, 531, 538, 541, 548, 553, 557, 562, 566] },
      {
        metric: 'automations',
        period: 'Month',
        included: 20_000,
        used: [7_900, 8_050, 8_010, 8_120, 8_190, 8_150, 8_260, 8_300, 8_280, 8_340],
      },
      { metric: 'api-calls', period: 'Month', included: 1_000, used: [410, 415, 422, 430, 428, 436, 441, 447, 450, 455] },
    ],
    adoption: { workflow: 63, 'approval-routing': 47, analytics: 24, api: 21 },
    answers: [
      { score: 9, on: -33, person: 0, comment: 'Stable, and the answers from support are exact.' },
      { score: 9, on: -35, person: 1, comment: 'Give us a trail that an auditor accepts and I will say 10.' },
      { score: 8, on: -36, person: 2 },
    ],
    interest: [
      { kind: 'asked', subject: 'audit-log', on: -7 },
      { kind: 'viewed-feature', subject: 'audit-log', on: -11 },
    ],
    competitors: [],
    assets: [
      { code: 'work', name: '見本ワーク Business', quantity: 90, price: 216_000, boughtOn: -1_150, endsOn: 100 },
      { code: 'sso', name: 'シングルサインオン', quantity: 1, price: 12_000, boughtOn: -800, endsOn: 100 },
      { code: 'premium-support', name: 'プレミアムサポート', quantity: 1, price: 60_000, boughtOn: -800, endsOn: 100 },
    ],
    opportunities: [
      { name: 'Premium support', stage: 'Closed Won', amount: 720_000, closesOn: -800, outcome: 'won' },
      { name: 'Renewal 90 seats', stage: 'Negotiation', amount: 2_592_000, closesOn: 100, outcome: 'open' },
    ],
    tickets: [],
    touches: [
      { subject: 'Audit preparation', on: -7, by: 'Event', person: 0 },
      { subject: 'Renewal talk', on: 14, by: 'Event', person: 1 },
    ],
  },
};
