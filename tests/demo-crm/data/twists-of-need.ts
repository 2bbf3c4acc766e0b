import { answered, curve, happy, onPlan, renewal, type Twists } from './twist';

/** Signs of need: what speaks for an offer. */
export const twistsOfNeed: Twists = {
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
};
