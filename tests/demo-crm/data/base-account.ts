import { INDUSTRIES, REGIONS } from '../schema/account';
import type { AccountSeed, ContractSeed } from './account-seed';
import { comment } from './comments';
import { companyName, people } from './names';
import type { Random } from './random';
import { series } from './series';

export type PlanName = ContractSeed['plan'];

/** What the plans of 見本ワーク include; null is unlimited. */
export const INCLUDED: Record<PlanName, { storage: number | null; automations: number | null }> = {
  Starter: { storage: 50, automations: 500 },
  Standard: { storage: 300, automations: 3_000 },
  Business: { storage: 1_000, automations: 20_000 },
  Enterprise: { storage: null, automations: null },
};

/** The list price of a seat and month in yen, by plan and seats. */
export function seatPrice(plan: PlanName, seats: number): number {
  if (plan === 'Business') return seats <= 10 ? 3_000 : seats <= 50 ? 2_700 : 2_400;
  return { Starter: 900, Standard: 1_800, Enterprise: 3_600 }[plan];
}

function contract(random: Random, plan: PlanName, seats: number, tenure: number): ContractSeed {
  const yearly = random.chance(0.7);
  const renewsOn = random.int(150, 360);
  return {
    plan,
    seats,
    seatPrice: seatPrice(plan, seats),
    billing: yearly ? 'Yearly' : 'Monthly',
    termMonths: 12,
    startedOn: Math.max(-tenure, renewsOn - 365),
    renewsOn,
    noticeDays: random.pick([30, 30, 60]),
    addOns: [],
  };
}

function sizeOf(random: Random): { employees: number; plan: PlanName; seats: number } {
  const draw = random.next();
  if (draw < 0.28) return { employees: random.int(15, 60), plan: 'Starter', seats: random.int(8, 26) };
  if (draw < 0.72) return { employees: random.int(60, 260), plan: 'Standard', seats: random.int(24, 66) };
  if (draw < 0.94) return { employees: random.int(200, 900), plan: 'Business', seats: random.int(62, 125) };
  return { employees: random.int(1_200, 4_800), plan: 'Enterprise', seats: random.int(260, 900) };
}

/** Meters of a customer who has room to spare. */
export function calmUsage(random: Random, { plan, seats }: ContractSeed, periods: number): AccountSeed['usage'] {
  const { storage, automations } = INCLUDED[plan];
  const level = 0.62 + random.next() * 0.12;
  return [
    {
      metric: 'seats',
      period: 'Month',
      included: seats,
      used: series(random, { from: level, to: level, periods, included: seats, wave: random.chance(0.2) ? 0.03 : 0 }),
    },
    {
      metric: 'storage',
      period: 'Month',
      included: storage,
      used: series(random, { from: 0.4, to: 0.44 + random.next() * 0.15, periods, included: storage ?? 3_000 }),
    },
    {
      metric: 'automations',
      period: 'Month',
      included: automations,
      used: series(random, { from: 0.35, to: 0.36 + random.next() * 0.15, periods, included: automations ?? 60_000, wave: 0.02 }),
    },
  ];
}

/** A believable customer without any sign of need: content, with room, long before its renewal. */
export function baseAccount(random: Random, taken: Set<string>): AccountSeed & { contract: ContractSeed } {
  const language = random.chance(0.72) ? 'ja' : 'en';
  const industry = random.pick(INDUSTRIES);
  const { employees, plan, seats } = sizeOf(random);
  const tenure = random.int(200, 1_700);
  const terms = contract(random, plan, seats, tenure);
  const crew = people(random, random.int(2, 5), language);
  const promoters = random.chance(0.6);
  const price = terms.seats * terms.seatPrice;
  return {
    name: companyName(random, industry, language, taken),
    language,
    industry,
    region: random.chance(0.03) ? 'overseas' : random.pick(REGIONS.slice(0, -1)),
    employees,
    annualRevenue: employees * random.int(9, 32) * 1_000_000,
    departments: Math.max(2, Math.round(employees / random.int(12, 30))),
    customerSince: -tenure,
    stage: random.pick(['Adoption', 'Value', 'Value', 'Value']),
    contract: terms,
    overdueInvoices: 0,
    pains: [],
    people: crew,
    usage: calmUsage(random, terms, random.int(9, 13)),
    adoption: {
      workflow: random.int(25, 48),
      'approval-routing': random.int(8, 40),
      analytics: random.int(2, 30),
      api: random.int(0, 25),
    },
    answers: crew.map((_, person) => {
      const score = promoters ? random.pick([8, 9, 9, 9, 10]) : random.pick([7, 7, 8, 8]);
      const said = comment(random, score, language);
      return { score, on: -random.int(5, 150), person, ...(said ? { comment: said } : {}) };
    }),
    interest: [],
    competitors: [],
    assets: [{ code: 'work', name: `見本ワーク ${plan}`, quantity: seats, price, boughtOn: -tenure, endsOn: terms.renewsOn }],
    opportunities: [
      {
        name: language === 'ja' ? `更新 ${seats}席` : `Renewal ${seats} seats`,
        stage: 'Closed Won',
        amount: price * 12,
        closesOn: terms.startedOn,
        outcome: 'won',
      },
    ],
    tickets: random.chance(0.4)
      ? [
          {
            subject: language === 'ja' ? '操作方法の確認' : 'How-to question',
            priority: 'Low',
            openedOn: -random.int(10, 200),
            closed: true,
          },
        ]
      : [],
    touches: [
      {
        subject: language === 'ja' ? '定例' : 'Regular call',
        on: -random.int(5, 120),
        by: random.pick(['Call', 'Event', 'Email']),
        person: 0,
      },
    ],
  };
}
