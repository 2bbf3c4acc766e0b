import type { Story } from './story';

/**
 * A school corporation, neither thrilled nor unhappy (7 and 8). The secretary of the board looked up the AI minutes once.
 * Curiosity, not a decision: a good seller gives a trial with an end date and one board meeting as its test.
 */
export const kameiGakuen: Story = {
  expects: 'trial',
  seed: {
    name: '学校法人 仮名学園',
    language: 'ja',
    industry: 'Education',
    region: 'chugoku-shikoku',
    employees: 120,
    annualRevenue: 2_300_000_000,
    departments: 7,
    customerSince: -520,
    stage: 'Value',
    contract: {
      plan: 'Standard',
      seats: 45,
      seatPrice: 1_800,
      billing: 'Yearly',
      termMonths: 12,
      startedOn: -160,
      renewsOn: 205,
      noticeDays: 60,
      addOns: [],
    },
    overdueInvoices: 0,
    pains: ['理事会の議事録を仕上げるのに毎回二日かかる'],
    people: [
      { name: '仮名 文子', title: '法人事務局 局長', role: 'ops-head' },
      { name: '試作 学', title: '理事会 書記', role: 'user-lead' },
    ],
    usage: [
      { metric: 'seats', period: 'Month', included: 45, used: [31, 32, 32, 29, 31, 32, 32, 33, 32, 32] },
      { metric: 'storage', period: 'Month', included: 300, used: [98, 101, 103, 103, 106, 108, 110, 112, 113, 115] },
      { metric: 'automations', period: 'Month', included: 3_000, used: [610, 640, 655, 400, 630, 660, 650, 670, 665, 660] },
    ],
    adoption: { workflow: 49, 'approval-routing': 20, analytics: 6 },
    answers: [
      { score: 8, on: -55, person: 0, comment: '日々の申請には十分です。' },
      { score: 7, on: -57, person: 1 },
    ],
    interest: [{ kind: 'viewed-feature', subject: 'minutes', on: -8 }],
    competitors: [],
    assets: [{ code: 'work', name: '見本ワーク Standard', quantity: 45, price: 81_000, boughtOn: -520, endsOn: 205 }],
    opportunities: [{ name: '更新 45席', stage: 'Closed Won', amount: 972_000, closesOn: -160, outcome: 'won' }],
    tickets: [{ subject: '長期休暇中の利用停止', priority: 'Low', openedOn: -96, closed: true }],
    touches: [{ subject: '定例: 新年度の準備', on: -43, by: 'Event', person: 0 }],
  },
};
