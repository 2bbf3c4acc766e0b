import type { Story } from './story';

/**
 * A builder on Business with 48 seats at ¥2,700, 44 of them busy since spring. From the 51st seat every seat costs ¥2,400.
 * A good seller does the sum aloud: 60 seats cost ¥144,000, only ¥14,400 more than 48, and the site offices get their own.
 */
export const hyohonKensetsu: Story = {
  expects: 'volume-discount',
  seed: {
    name: '標本建設株式会社',
    language: 'ja',
    industry: 'Construction',
    region: 'kyushu',
    employees: 150,
    annualRevenue: 6_700_000_000,
    departments: 8,
    customerSince: -640,
    stage: 'Expansion',
    contract: {
      plan: 'Business',
      seats: 48,
      seatPrice: 2_700,
      billing: 'Monthly',
      termMonths: 12,
      startedOn: -210,
      renewsOn: 155,
      noticeDays: 30,
      addOns: ['sso'],
    },
    overdueInvoices: 0,
    pains: ['現場事務所では1席を数人で使い回している'],
    people: [
      { name: '標本 隆', title: '工務部 部長', role: 'ops-head' },
      { name: '空想 千夏', title: '管理部 課長', role: 'procurement' },
    ],
    usage: [
      { metric: 'seats', period: 'Month', included: 48, used: [38, 39, 40, 41, 42, 42, 43, 43, 44, 44] },
      { metric: 'storage', period: 'Month', included: 1_000, used: [410, 422, 430, 441, 455, 468, 476, 489, 500, 511] },
      {
        metric: 'automations',
        period: 'Month',
        included: 20_000,
        used: [4_300, 4_420, 4_510, 4_480, 4_630, 4_700, 4_720, 4_810, 4_840, 4_900],
      },
    ],
    adoption: { workflow: 45, 'approval-routing': 38, analytics: 14 },
    answers: [
      { score: 9, on: -41, person: 0, comment: '現場の写真と日報が一か所で済む。事務所ごとに席が欲しい。' },
      { score: 8, on: -42, person: 1 },
    ],
    interest: [{ kind: 'headcount-growth', on: -17 }],
    competitors: [],
    assets: [
      { code: 'work', name: '見本ワーク Business', quantity: 48, price: 129_600, boughtOn: -640, endsOn: 155 },
      { code: 'sso', name: 'シングルサインオン', quantity: 1, price: 12_000, boughtOn: -400, endsOn: 155 },
    ],
    opportunities: [{ name: 'Business への移行', stage: 'Closed Won', amount: 1_555_200, closesOn: -575, outcome: 'won' }],
    tickets: [{ subject: '写真の向きが変わる', priority: 'Medium', openedOn: -33, closed: true }],
    touches: [{ subject: '現場事務所の席数について', on: -17, by: 'Call', person: 0 }],
  },
};
