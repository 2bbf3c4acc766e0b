import { NOTHING, type Story } from './story';

/**
 * Signed six weeks ago, half the seats invited, the first answers kind but early. Whatever the numbers would allow, a good
 * seller helps them arrive first and offers nothing.
 */
export const sampleRobotics: Story = {
  expects: 'no-offer',
  seed: {
    ...NOTHING,
    name: 'Sample Robotics Inc.',
    language: 'en',
    industry: 'IT',
    region: 'kanto',
    employees: 85,
    annualRevenue: 1_700_000_000,
    departments: 4,
    customerSince: -42,
    stage: 'Onboarding',
    contract: {
      plan: 'Standard',
      seats: 40,
      seatPrice: 1_800,
      billing: 'Yearly',
      termMonths: 12,
      startedOn: -42,
      renewsOn: 323,
      noticeDays: 30,
      addOns: ['onboarding-pro'],
    },
    overdueInvoices: 0,
    pains: [],
    people: [
      { name: 'Alex Notional', title: 'CTO', role: 'it-head' },
      { name: 'Rin Example', title: 'Office Manager', role: 'user-lead' },
    ],
    usage: [
      { metric: 'seats', period: 'Week', included: 40, used: [4, 9, 14, 19, 23, 26] },
      { metric: 'storage', period: 'Week', included: 300, used: [2, 5, 9, 14, 18, 22] },
    ],
    adoption: { workflow: 22 },
    answers: [{ score: 9, on: -10, person: 0, comment: 'Smooth so far. Ask me again in three months.' }],
    interest: [{ kind: 'headcount-growth', on: -25 }],
    assets: [
      { code: 'work', name: '見本ワーク Standard', quantity: 40, price: 72_000, boughtOn: -42, endsOn: 323 },
      { code: 'onboarding-pro', name: '導入支援 Pro', quantity: 1, price: 300_000, boughtOn: -42 },
    ],
    touches: [
      { subject: 'Kick-off', on: -40, by: 'Event', person: 0 },
      { subject: 'Admin training', on: 6, by: 'Event', person: 1 },
    ],
  },
};
