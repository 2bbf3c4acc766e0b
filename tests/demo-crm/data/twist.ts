import type { AccountSeed, ContractSeed } from './account-seed';
import { INCLUDED, seatPrice } from './base-account';
import { comment } from './comments';
import type { Random } from './random';
import { series } from './series';

export type Base = AccountSeed & { contract: ContractSeed };

/** Makes one thing happen to a calm account. */
export type Twist = (seed: Base, random: Random) => AccountSeed;

/** How often each happens, relative to the others. */
export type Twists = Readonly<Record<string, readonly [weight: number, twist: Twist]>>;

/** The calm account on another plan. */
export function onPlan(seed: Base, plan: ContractSeed['plan'], seats: number): Base {
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

/** One meter runs from one share of its allowance to another. */
export function curve(seed: Base, random: Random, metric: string, from: number, to: number): Base {
  const usage = seed.usage.map((meter) =>
    meter.metric === metric && meter.included !== null
      ? { ...meter, used: series(random, { from, to, periods: meter.used.length, included: meter.included }) }
      : meter,
  );
  return { ...seed, usage };
}

/** Everybody answers anew, with one of these scores. */
export function answered(seed: Base, random: Random, scores: readonly number[]): Base {
  const answers = seed.people.map((_, person) => {
    const score = random.pick(scores);
    const said = comment(random, score, seed.language);
    return { score, on: -random.int(4, 120), person, ...(said ? { comment: said } : {}) };
  });
  return { ...seed, answers };
}

/** The answers of promoters. */
export const happy = [9, 9, 10] as const;
/** The contract ends in so many days. */
export const renewal = (seed: Base, renewsOn: number): Base => ({
  ...seed,
  stage: 'Renewal',
  contract: { ...seed.contract, renewsOn, startedOn: renewsOn - 365 },
});
