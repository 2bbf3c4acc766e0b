import type { Story } from './story';

/**
 * An architects' office with few people and large drawings: 20 of 30 seats, but the storage has been over 80 % for six months
 * and is full in a month. The plan is right, the disk is not: a good seller adds 100 GB and leaves the rest alone.
 */
export const kakuuSekkei: Story = {
  expects: 'upsell',
  seed: {
    name: '架空建築設計事務所',
    language: 'ja',
    industry: 'Services',
    region: 'kinki',
    employees: 34,
    annualRevenue: 620_000_000,
    departments: 3,
    customerSince: -410,
    stage: 'Value',
    contract: {
      plan: 'Standard',
      seats: 30,
      seatPrice: 1_800,
      billing: 'Monthly',
      termMonths: 12,
      startedOn: -45,
      renewsOn: 320,
      noticeDays: 30,
      addOns: [],
    },
    overdueInvoices: 0,
    pains: ['図面の保存先が埋まりかけ、古い案件を外付けに移している'],
    people: [
      { name: '架空 純', title: '所長', role: 'executive' },
      { name: '例示 葵', title: '設計主任', role: 'user-lead' },
    ],
    usage: [
      { metric: 'seats', period: 'Month', included: 30, used: [20, 20, 21, 20, 20, 21, 20, 20, 21, 20] },
      { metric: 'storage', period: 'Month', included: 300, used: [198, 209, 220, 232, 241, 250, 261, 270, 280, 290] },
      { metric: 'automations', period: 'Month', included: 3_000, used: [310, 320, 305, 330, 325, 340, 330, 335, 345, 340] },
    ],
    adoption: { workflow: 33, 'approval-routing': 12, 'guest-access': 55 },
    answers: [
      { score: 9, on: -70, person: 1, comment: '施主との図面の行き来が速い。容量だけが悩み。' },
      { score: 9, on: -72, person: 0 },
    ],
    interest: [{ kind: 'asked', subject: 'storage-100', on: -4 }],
    competitors: [],
    assets: [{ code: 'work', name: '見本ワーク Standard', quantity: 30, price: 54_000, boughtOn: -410, endsOn: 320 }],
    opportunities: [],
    tickets: [{ subject: '容量の警告メールについて', priority: 'Low', openedOn: -4 }],
    touches: [{ subject: '容量のご相談', on: -4, by: 'Call', person: 1 }],
  },
};
