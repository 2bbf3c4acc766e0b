import type { Story } from './story';

/**
 * The first screen of the demo. A precision-parts maker that grew by a second plant: 47 of 50 seats are in use, one more every
 * eight days, so the plan is full in about 24 days. The head of IT is a promoter and has looked at Business twice.
 * A good seller proposes Business before the seats run out, with the approval routing that the new plant asked for; extra seats
 * on Standard would only postpone the same talk.
 */
export const mihonSeimitsu: Story = {
  expects: 'upsell',
  seed: {
    name: '見本精密工業株式会社',
    language: 'ja',
    industry: 'Manufacturing',
    region: 'chubu',
    employees: 186,
    annualRevenue: 3_840_000_000,
    departments: 11,
    customerSince: -1_080,
    stage: 'Expansion',
    contract: {
      plan: 'Standard',
      seats: 50,
      seatPrice: 1_800,
      billing: 'Yearly',
      termMonths: 12,
      startedOn: -269,
      renewsOn: 96,
      noticeDays: 30,
      addOns: [],
    },
    overdueInvoices: 0,
    pains: ['新工場の稟議が紙とメールに分かれ、承認に平均6日かかっている', '席が足りず、交替勤務の班長が1つのIDを分け合っている'],
    people: [
      { name: '例示 健一', title: '情報システム部 部長', role: 'it-head' },
      { name: '仮名 由美', title: '生産管理課 主任', role: 'user-lead' },
      { name: '架空 誠', title: '取締役 工場長', role: 'executive' },
      { name: '雛形 直子', title: '購買課 課長', role: 'procurement' },
    ],
    usage: [
      { metric: 'seats', period: 'Week', included: 50, used: [37, 38, 39, 40, 41, 42, 42, 43, 44, 45, 46, 47] },
      { metric: 'storage', period: 'Month', included: 300, used: [186, 190, 195, 199, 204, 208, 213, 217, 221, 226] },
      {
        metric: 'automations',
        period: 'Month',
        included: 3_000,
        used: [1_780, 1_840, 1_790, 1_910, 1_880, 1_960, 2_010, 1_950, 2_060, 2_090],
      },
    ],
    adoption: { workflow: 72, 'approval-routing': 18, 'guest-access': 31, analytics: 12, api: 9 },
    answers: [
      { score: 9, on: -12, person: 0, comment: '現場の申請が一つの画面で見えるようになった。第二工場にも同じ形で広げたい。' },
      { score: 9, on: -15, person: 1, comment: '引き継ぎが楽になりました。席がもう少しあると助かります。' },
      { score: 8, on: -15, person: 2, comment: '承認の経路を部門ごとに変えられるとなお良い。' },
      { score: 7, on: -16, person: 3 },
      { score: 8, on: -201, person: 0 },
    ],
    interest: [
      { kind: 'viewed-plan', subject: 'work-business', on: -3 },
      { kind: 'viewed-plan', subject: 'work-business', on: -9 },
      { kind: 'viewed-feature', subject: 'approval-routing', on: -9 },
      { kind: 'headcount-growth', on: -20 },
      { kind: 'new-department', on: -34 },
    ],
    competitors: [{ name: '架空サインProプラス', insteadOf: 'sign', endsOn: 310, note: '総務部だけが利用。満足度は普通。' }],
    assets: [{ code: 'work', name: '見本ワーク Standard', quantity: 50, price: 90_000, boughtOn: -1_080, endsOn: 96 }],
    opportunities: [
      { name: '席の追加 (30→50)', stage: 'Closed Won', amount: 432_000, closesOn: -269, outcome: 'won' },
      { name: '電子契約のご提案', stage: 'Closed Lost', amount: 360_000, closesOn: -420, outcome: 'lost', lossReason: '時期' },
    ],
    tickets: [{ subject: '一括登録のCSVで文字化け', priority: 'Low', openedOn: -48, closed: true }],
    touches: [
      { subject: '定例: 第二工場の立ち上げ状況', on: -12, by: 'Event', person: 0 },
      { subject: '席数の見込みについて', on: -27, by: 'Email', person: 1 },
      { subject: '四半期レビュー', on: -71, by: 'Event', person: 2 },
      { subject: '定例: 年度末の進め方', on: 9, by: 'Event', person: 0 },
    ],
  },
};
