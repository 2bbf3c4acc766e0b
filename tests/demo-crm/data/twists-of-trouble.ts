import { answered, curve, onPlan, renewal, type Twists } from './twist';

/** What speaks for less, for mending, or for asking first. */
export const twistsOfTrouble: Twists = {
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
