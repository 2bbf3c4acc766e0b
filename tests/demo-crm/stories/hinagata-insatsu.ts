import type { Story } from './story';

/**
 * A printer that bought Business for a project that was cancelled: 31 of 80 seats, fewer each month, the Business features
 * untouched, renewal in 75 days and an honest 7. Left alone it will leave. A good seller brings the smaller plan before the
 * customer asks, and never a lower price for the same one.
 */
export const hinagataInsatsu: Story = {
  expects: 'downsell',
  seed: {
    name: '有限会社ひながた印刷',
    language: 'ja',
    industry: 'Services',
    region: 'kanto',
    employees: 95,
    annualRevenue: 1_150_000_000,
    departments: 5,
    customerSince: -790,
    stage: 'Renewal',
    contract: {
      plan: 'Business',
      seats: 80,
      seatPrice: 2_400,
      billing: 'Yearly',
      termMonths: 12,
      startedOn: -290,
      renewsOn: 75,
      noticeDays: 30,
      addOns: [],
    },
    overdueInvoices: 0,
    pains: ['使っていない席の費用を経理から指摘されている'],
    people: [
      { name: '雛形 正人', title: '代表取締役', role: 'executive' },
      { name: '仮名 澄子', title: '総務 主任', role: 'procurement' },
    ],
    usage: [
      { metric: 'seats', period: 'Month', included: 80, used: [58, 57, 54, 51, 48, 44, 41, 38, 34, 31] },
      { metric: 'storage', period: 'Month', included: 1_000, used: [240, 241, 241, 240, 239, 238, 236, 235, 233, 232] },
      { metric: 'automations', period: 'Month', included: 20_000, used: [900, 880, 860, 810, 760, 720, 650, 600, 560, 540] },
    ],
    adoption: { workflow: 41, 'approval-routing': 6, analytics: 3 },
    answers: [
      { score: 7, on: -30, person: 0, comment: '製品に不満はない。ただ、うちには大きすぎた。' },
      { score: 7, on: -31, person: 1 },
    ],
    interest: [],
    competitors: [],
    assets: [{ code: 'work', name: '見本ワーク Business', quantity: 80, price: 192_000, boughtOn: -790, endsOn: 75 }],
    opportunities: [{ name: 'Business 80席', stage: 'Closed Won', amount: 2_304_000, closesOn: -655, outcome: 'won' }],
    tickets: [],
    touches: [{ subject: '利用状況の確認', on: -30, by: 'Call', person: 1 }],
  },
};
