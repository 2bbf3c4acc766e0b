import type { Story } from './story';

/**
 * A retailer on Business. Since the release of two weeks ago the stock sync of its shops fails every night; the ticket is
 * critical and still open, and the store operations head answered 3. Use is slipping.
 * A good seller sells nothing: a visit, a named engineer, a date for the repair, and a second call when it holds.
 */
export const sampleBussan: Story = {
  expects: 'recovery',
  seed: {
    name: '株式会社サンプル物産',
    language: 'ja',
    industry: 'Retail',
    region: 'kinki',
    employees: 640,
    annualRevenue: 18_200_000_000,
    departments: 22,
    customerSince: -1_500,
    stage: 'Value',
    contract: {
      plan: 'Business',
      seats: 120,
      seatPrice: 2_400,
      billing: 'Yearly',
      termMonths: 12,
      startedOn: -180,
      renewsOn: 185,
      noticeDays: 60,
      addOns: ['storage-100'],
    },
    overdueInvoices: 0,
    pains: ['店舗在庫の夜間同期が失敗し、朝の発注を手作業でやり直している'],
    people: [
      { name: '標本 茂', title: '店舗運営部 部長', role: 'ops-head' },
      { name: '試作 恵', title: '情報システム室 室長', role: 'it-head' },
      { name: '空想 亮', title: '経理部 課長', role: 'finance-head' },
    ],
    usage: [
      { metric: 'seats', period: 'Month', included: 120, used: [96, 97, 98, 98, 97, 96, 95, 92, 89, 86] },
      { metric: 'storage', period: 'Month', included: 1_100, used: [512, 530, 541, 560, 574, 590, 601, 611, 616, 619] },
      {
        metric: 'automations',
        period: 'Month',
        included: 20_000,
        used: [11_900, 12_300, 12_150, 12_600, 12_450, 12_900, 12_700, 12_100, 9_800, 7_400],
      },
    ],
    adoption: { workflow: 61, 'approval-routing': 44, analytics: 27, api: 38 },
    answers: [
      { score: 3, on: -6, person: 0, comment: '毎朝、店長が在庫を手で直している。二週間たっても原因の説明がない。' },
      { score: 5, on: -8, person: 1, comment: '担当者の対応は丁寧だが、直る日が分からない。' },
      { score: 8, on: -9, person: 2 },
    ],
    interest: [{ kind: 'stated-problem', subject: 'api', on: -13 }],
    competitors: [{ name: 'ダミー店舗クラウド', insteadOf: 'work', note: '見積もりを取り寄せたとの話あり。' }],
    assets: [
      { code: 'work', name: '見本ワーク Business', quantity: 120, price: 288_000, boughtOn: -1_500, endsOn: 185 },
      { code: 'storage-100', name: 'ストレージ追加 100 GB', quantity: 1, price: 8_000, boughtOn: -540, endsOn: 185 },
    ],
    opportunities: [{ name: 'Business への移行', stage: 'Closed Won', amount: 1_420_000, closesOn: -545, outcome: 'won' }],
    tickets: [
      { subject: '店舗在庫の夜間同期が失敗する', priority: 'Critical', openedOn: -14 },
      { subject: '同期失敗時の通知が届かない', priority: 'High', openedOn: -11 },
      { subject: '権限の一括変更', priority: 'Low', openedOn: -120, closed: true },
    ],
    touches: [
      { subject: '障害のお詫びと状況報告', on: -10, by: 'Call', person: 0 },
      { subject: '問い合わせへの返信', on: -7, by: 'Email', person: 1 },
    ],
  },
};
