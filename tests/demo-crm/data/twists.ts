import type { AccountSeed, ContractSeed } from './account-seed';
import { INCLUDED, seatPrice } from './base-account';
import { comment } from './comments';
import type { Random } from './random';
import { series } from './series';

type Base = AccountSeed & { contract: ContractSeed };

/** Makes one thing happen to a calm account. */
export type Twist = (seed: Base, random: Random) => AccountSeed;

function onPlan(seed: Base, plan: ContractSeed['plan'], seats: number): Base {
  const terms = { ...seed.contract, plan, seats, seatPrice: seatPrice(plan, seats) };
  const assets = [
    {
      code: 'work',
      name: `見本ワーク ${plan}`,
      quantity: seats,
      price: seats * terms.seatPrice,
      boughtOn: seed.customerSince ?? -400,
      endsOn: terms.renewsOn,
    },
  ];
  return { ...seed, contract: terms, assets, stage: 'Value', usage: meters(seed, { seats, ...INCLUDED[plan] }) };
}

/** The same curves on other allowances. */
function meters(seed: Base, included: Record<string, number | null>): AccountSeed['usage'] {
  return seed.usage.map((meter) => {
    const next = included[meter.metric] ?? null;
    const scale = next !== null && meter.included ? next / meter.included : 1;
    return { ...meter, included: next, used: meter.used.map((used) => Math.round(used * scale)) };
  });
}

function curve(seed: Base, random: Random, metric: string, from: number, to: number): Base {
  const usage = seed.usage.map((meter) =>
    meter.metric === metric && meter.included !== null
      ? { ...meter, used: series(random, { from, to, periods: meter.used.length, included: meter.included }) }
      : meter,
  );
  return { ...seed, usage };
}

function answered(seed: Base, random: Random, scores: readonly number[]): Base {
  const answers = seed.people.map((_, person) => {
    const score = random.pick(scores);
    const said = comment(random, score, seed.language);
    return { score, on: -random.int(4, 120), person, ...(said ? { comment: said } : {}) };
  });
  return { ...seed, answers };
}

const happy = [9, 9, 10] as const;
const renewal = (seed: Base, renewsOn: number): Base => ({
  ...seed,
  stage: 'Renewal',
  contract: { ...seed.contract, renewsOn, startedOn: renewsOn - 365 },
});

export const twists: Readonly<Record<string, readonly [weight: number, twist: Twist]>> = {
  calm: [22, (seed) => seed],
  'starter-outgrown': [
    5,
    (seed, random) => curve(answered(onPlan(seed, 'Starter', random.int(12, 28)), random, happy), random, 'seats', 0.7, 0.97),
  ],
  'standard-outgrown': [
    8,
    (seed, random) => ({
      ...curve(answered(onPlan(seed, 'Standard', random.int(50, 95)), random, happy), random, 'seats', 0.72, 0.95),
      interest: [
        { kind: 'headcount-growth', on: -random.int(5, 40) },
        { kind: 'viewed-plan', subject: 'work-business', on: -random.int(2, 25) },
      ],
    }),
  ],
  'seats-tight': [
    4,
    (seed, random) =>
      curve(answered(onPlan(seed, 'Business', random.int(70, 120)), random, [8, 8, 9]), random, 'seats', 0.78, 0.93),
  ],
  'storage-full': [
    6,
    (seed, random) => curve(answered(onPlan(seed, 'Standard', random.int(25, 60)), random, happy), random, 'storage', 0.6, 0.96),
  ],
  'automations-full': [
    5,
    (seed, random) =>
      curve(answered(onPlan(seed, 'Standard', random.int(25, 60)), random, happy), random, 'automations', 0.66, 0.93),
  ],
  'over-limit': [
    3,
    (seed, random) => curve(answered(onPlan(seed, 'Standard', random.int(25, 60)), random, [8, 9]), random, 'storage', 0.8, 1.12),
  ],
  'sign-elsewhere': [
    6,
    (seed, random) => ({
      ...answered({ ...seed, stage: 'Value' }, random, happy),
      competitors: [
        {
          name: random.pick(['架空サインPro', 'Fictional Sign', '例示電子契約']),
          insteadOf: 'sign',
          endsOn: random.int(20, 170),
        },
      ],
      interest: [{ kind: 'viewed-feature', subject: 'sign', on: -random.int(2, 25) }],
    }),
  ],
  'minutes-elsewhere': [
    4,
    (seed, random) => ({
      ...answered({ ...seed, stage: 'Value' }, random, happy),
      competitors: [{ name: random.pick(['ダミー議事録', 'Mockup Notes']), insteadOf: 'minutes', endsOn: random.int(30, 200) }],
    }),
  ],
  'insight-elsewhere': [
    3,
    (seed, random) => ({
      ...curve(answered(onPlan(seed, 'Business', random.int(70, 120)), random, [8, 9]), random, 'seats', 0.74, 0.75),
      interest: [{ kind: 'viewed-feature', subject: 'insight', on: -random.int(2, 25) }],
    }),
  ],
  'volume-60': [
    5,
    (seed, random) =>
      curve(answered(onPlan(seed, 'Business', random.int(42, 50)), random, [8, 9, 9]), random, 'seats', 0.78, 0.9),
  ],
  'volume-200': [
    3,
    (seed, random) =>
      curve(answered(onPlan(seed, 'Business', random.int(150, 188)), random, [8, 9, 9]), random, 'seats', 0.8, 0.91),
  ],
  'business-curious': [
    5,
    (seed, random) => ({
      ...answered(onPlan(seed, 'Standard', random.int(24, 60)), random, [7, 8]),
      interest: [{ kind: 'viewed-plan', subject: 'work-business', on: -random.int(2, 25) }],
    }),
  ],
  'minutes-curious': [
    4,
    (seed, random) => ({
      ...answered(seed, random, [7, 8]),
      interest: [{ kind: 'viewed-feature', subject: 'minutes', on: -random.int(2, 25) }],
    }),
  ],
  'campaign-worthy': [
    5,
    (seed, random) => {
      const base = curve(answered(onPlan(seed, 'Standard', random.int(40, 66)), random, happy), random, 'seats', 0.72, 0.79);
      return {
        ...renewal(base, random.int(60, 115)),
        assets: [
          ...base.assets,
          { code: 'storage-100', name: 'ストレージ追加 100 GB', quantity: 1, price: 8_000, boughtOn: -random.int(150, 600) },
        ],
        touches: [{ subject: base.language === 'ja' ? '訪問' : 'Visit', on: -random.int(5, 60), by: 'Event', person: 0 }],
      };
    },
  ],
  shrinking: [
    7,
    (seed, random) =>
      curve(
        renewal(
          answered(onPlan(seed, random.pick(['Standard', 'Business']), random.int(30, 90)), random, [7, 8]),
          random.int(40, 115),
        ),
        random,
        'seats',
        0.66,
        0.38,
      ),
  ],
  'enterprise-too-big': [
    2,
    (seed, random) =>
      curve(
        renewal(answered(onPlan(seed, 'Enterprise', random.int(200, 480)), random, [7, 8, 9]), random.int(40, 115)),
        random,
        'seats',
        0.55,
        0.4,
      ),
  ],
  unhappy: [6, (seed, random) => answered(seed, random, [2, 3, 4, 5, 6])],
  broken: [
    4,
    (seed, random) => ({
      ...seed,
      tickets: [
        {
          subject: seed.language === 'ja' ? '承認が止まったまま進まない' : 'Approvals are stuck',
          priority: random.pick(['High', 'Critical']),
          openedOn: -random.int(2, 20),
        },
      ],
    }),
  ],
  dormant: [3, (seed, random) => curve(answered({ ...seed, stage: 'Adoption' }, random, [7, 8]), random, 'seats', 0.42, 0.38)],
  'never-asked': [6, (seed) => ({ ...seed, answers: [] })],
  'asked-long-ago': [
    4,
    (seed, random) => ({ ...seed, answers: seed.answers.map((answer) => ({ ...answer, on: -random.int(200, 500) })) }),
  ],
  'just-signed': [
    4,
    (seed, random) => ({
      ...seed,
      customerSince: -random.int(14, 70),
      stage: 'Onboarding',
      contract: { ...seed.contract, startedOn: -random.int(14, 70) },
    }),
  ],
  'bill-unpaid': [2, (seed, random) => ({ ...seed, overdueInvoices: random.int(1, 3) })],
  'barely-entered': [
    3,
    (seed) => {
      const { employees: _e, annualRevenue: _r, departments: _d, stage: _s, overdueInvoices: _o, region: _g, ...known } = seed;
      return { ...known, usage: [], adoption: {}, answers: [] };
    },
  ],
};
