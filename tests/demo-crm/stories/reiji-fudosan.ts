import type { Story } from './story';

/**
 * An estate agent whose contracts still go through another vendor's e-signing, and that contract ends in 40 days. Its people
 * live in the workflow and love it. A good seller shows 見本サイン inside that workflow now, before the other renewal.
 */
export const reijiFudosan: Story = {
  expects: 'cross-sell',
  seed: {
    name: '例示不動産株式会社',
    language: 'ja',
    industry: 'Real Estate',
    region: 'kanto',
    employees: 210,
    annualRevenue: 9_400_000_000,
    departments: 9,
    customerSince: -930,
    stage: 'Value',
    contract: {
      plan: 'Standard',
      seats: 60,
      seatPrice: 1_800,
      billing: 'Yearly',
      termMonths: 12,
      startedOn: -155,
      renewsOn: 210,
      noticeDays: 30,
      addOns: [],
    },
    overdueInvoices: 0,
    pains: ['契約書だけ別の画面で送り直しており、締結日の転記漏れが月に数件ある'],
    people: [
      { name: '例示 美咲', title: '契約管理室 室長', role: 'ops-head' },
      { name: '標本 大輔', title: '営業部 部長', role: 'sales-head' },
      { name: '架空 里奈', title: '情報システム 担当', role: 'it-staff' },
    ],
    usage: [
      { metric: 'seats', period: 'Month', included: 60, used: [43, 44, 44, 45, 44, 45, 45, 44, 45, 45] },
      { metric: 'storage', period: 'Month', included: 300, used: [150, 152, 155, 154, 157, 158, 160, 161, 163, 164] },
      {
        metric: 'automations',
        period: 'Month',
        included: 3_000,
        used: [1_620, 1_680, 1_640, 1_700, 1_690, 1_660, 1_710, 1_680, 1_720, 1_700],
      },
      { metric: 'envelopes', period: 'Month', included: null, used: [78, 82, 91, 86, 84, 95, 90, 88, 97, 93] },
    ],
    adoption: { workflow: 68, 'approval-routing': 35, 'guest-access': 28, analytics: 10 },
    answers: [
      { score: 9, on: -19, person: 0, comment: '重要事項の確認漏れが減った。契約締結まで同じ流れで終わると理想です。' },
      { score: 9, on: -20, person: 1 },
      { score: 8, on: -20, person: 2 },
    ],
    interest: [
      { kind: 'viewed-feature', subject: 'sign', on: -6 },
      { kind: 'stated-problem', subject: 'sign', on: -19 },
    ],
    competitors: [{ name: '架空サインPro', insteadOf: 'sign', endsOn: 40, note: '更新の稟議はこれから。' }],
    assets: [
      { code: 'work', name: '見本ワーク Standard', quantity: 60, price: 108_000, boughtOn: -930, endsOn: 210 },
      { code: null, name: '架空サインPro', quantity: 100, price: 42_000, boughtOn: -690, endsOn: 40 },
    ],
    opportunities: [{ name: '更新 60席', stage: 'Closed Won', amount: 1_296_000, closesOn: -155, outcome: 'won' }],
    tickets: [],
    touches: [
      { subject: '契約業務の棚卸し', on: -19, by: 'Event', person: 0 },
      { subject: '電子契約の比較資料', on: 5, by: 'Task', person: 0 },
    ],
  },
};
