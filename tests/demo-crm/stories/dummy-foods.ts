import type { Story } from './story';

/**
 * A food maker that buys steadily, answers 9 and 10, was visited last month, and has crept over 80 % of its seats for two
 * months: not urgent. A good seller gives one of the few places of the year-end campaign to exactly such a customer.
 */
export const dummyFoods: Story = {
  expects: 'campaign',
  seed: {
    name: 'ダミー食品株式会社',
    language: 'ja',
    industry: 'Food',
    region: 'hokkaido-tohoku',
    employees: 260,
    annualRevenue: 7_900_000_000,
    departments: 12,
    customerSince: -1_320,
    stage: 'Value',
    contract: {
      plan: 'Standard',
      seats: 60,
      seatPrice: 1_800,
      billing: 'Yearly',
      termMonths: 12,
      startedOn: -130,
      renewsOn: 235,
      noticeDays: 30,
      addOns: ['storage-100'],
    },
    overdueInvoices: 0,
    pains: [],
    people: [
      { name: '見立 康平', title: '品質保証部 部長', role: 'ops-head' },
      { name: '仮名 沙織', title: '情報システム 課長', role: 'it-head' },
      { name: '例示 拓也', title: '製造課 係長', role: 'user-lead' },
    ],
    usage: [
      { metric: 'seats', period: 'Month', included: 60, used: [45, 45, 46, 45, 46, 47, 46, 47, 48, 48] },
      { metric: 'storage', period: 'Month', included: 400, used: [211, 214, 216, 219, 222, 226, 228, 231, 233, 236] },
      {
        metric: 'automations',
        period: 'Month',
        included: 3_000,
        used: [1_480, 1_510, 1_500, 1_530, 1_520, 1_560, 1_540, 1_570, 1_580, 1_560],
      },
    ],
    adoption: { workflow: 58, 'approval-routing': 22, analytics: 19 },
    answers: [
      { score: 10, on: -28, person: 0, comment: '監査の準備が三日から半日になった。' },
      { score: 9, on: -28, person: 1 },
      { score: 9, on: -30, person: 2, comment: '帳票が探しやすい。' },
    ],
    interest: [],
    competitors: [],
    assets: [
      { code: 'work', name: '見本ワーク Standard', quantity: 60, price: 108_000, boughtOn: -1_320, endsOn: 235 },
      { code: 'storage-100', name: 'ストレージ追加 100 GB', quantity: 1, price: 8_000, boughtOn: -600, endsOn: 235 },
      { code: 'onboarding-pro', name: '導入支援 Pro', quantity: 1, price: 300_000, boughtOn: -1_300, retired: true },
    ],
    opportunities: [
      { name: '更新 60席', stage: 'Closed Won', amount: 1_296_000, closesOn: -130, outcome: 'won' },
      { name: '席の追加 (45→60)', stage: 'Closed Won', amount: 324_000, closesOn: -495, outcome: 'won' },
    ],
    tickets: [],
    touches: [
      { subject: '工場見学とお礼', on: -26, by: 'Event', person: 0 },
      { subject: '年度末のご予定伺い', on: 12, by: 'Call', person: 1 },
    ],
  },
};
