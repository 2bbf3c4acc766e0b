import type { Story } from './story';

/**
 * A forwarder that is simply content: 28 of 40 seats, flat for a year, promoters, no ticket, no look at anything new, renewal
 * eight months away. A good seller offers nothing now: thanks them, perhaps asks for a quote, and looks again next quarter.
 */
export const fictionalFreight: Story = {
  expects: 'no-offer',
  seed: {
    name: 'Fictional Freight K.K.',
    language: 'en',
    industry: 'Logistics',
    region: 'kanto',
    employees: 140,
    annualRevenue: 5_100_000_000,
    departments: 6,
    customerSince: -860,
    stage: 'Value',
    contract: {
      plan: 'Standard',
      seats: 40,
      seatPrice: 1_800,
      billing: 'Yearly',
      termMonths: 12,
      startedOn: -125,
      renewsOn: 240,
      noticeDays: 30,
      addOns: [],
    },
    overdueInvoices: 0,
    pains: [],
    people: [
      { name: 'Jane Placeholder', title: 'Head of Operations', role: 'ops-head' },
      { name: 'Ken Specimen', title: 'IT Manager', role: 'it-head' },
      { name: 'Mari Example', title: 'Dispatch Lead', role: 'user-lead' },
    ],
    usage: [
      { metric: 'seats', period: 'Month', included: 40, used: [28, 28, 27, 28, 29, 28, 28, 27, 28, 28, 28, 28] },
      { metric: 'storage', period: 'Month', included: 300, used: [118, 119, 121, 120, 122, 123, 122, 124, 125, 124] },
      {
        metric: 'automations',
        period: 'Month',
        included: 3_000,
        used: [1_240, 1_310, 1_270, 1_290, 1_250, 1_300, 1_280, 1_260, 1_310, 1_270],
      },
    ],
    adoption: { workflow: 66, 'approval-routing': 24, 'guest-access': 42, analytics: 15 },
    answers: [
      {
        score: 9,
        on: -22,
        person: 0,
        comment: 'It does what we bought it for. No complaints from the night shift, which is rare.',
      },
      { score: 10, on: -24, person: 2, comment: 'Hand-over notes take me five minutes instead of thirty.' },
      { score: 9, on: -25, person: 1 },
      { score: 8, on: -190, person: 1 },
    ],
    interest: [],
    competitors: [],
    assets: [{ code: 'work', name: '見本ワーク Standard', quantity: 40, price: 72_000, boughtOn: -860, endsOn: 240 }],
    opportunities: [{ name: 'Renewal 40 seats', stage: 'Closed Won', amount: 864_000, closesOn: -125, outcome: 'won' }],
    tickets: [{ subject: 'Guest link expired early', priority: 'Low', openedOn: -64, closed: true }],
    touches: [
      { subject: 'Quarterly review', on: -38, by: 'Event', person: 0 },
      { subject: 'Release notes', on: -61, by: 'Email', person: 1 },
    ],
  },
};
