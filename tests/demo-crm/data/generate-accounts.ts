import type { AccountSeed } from './account-seed';
import { baseAccount } from './base-account';
import { Random } from './random';
import type { Twists } from './twist';
import { twistsOfNeed } from './twists-of-need';
import { twistsOfTrouble } from './twists-of-trouble';

const TWISTS: Twists = { calm: [22, (seed) => seed], ...twistsOfNeed, ...twistsOfTrouble };

/** `count` accounts; each gets a twist in proportion to the twists' weights, so that every kind of need occurs. */
export function generateAccounts(seed: number, count: number, taken: Set<string>): AccountSeed[] {
  const random = new Random(seed);
  const deck = Object.values(TWISTS).flatMap(([weight, twist]) => Array.from({ length: weight }, () => twist));
  const start = random.int(0, deck.length - 1);
  // A stride that shares no factor with the deck's length goes through all of it before it repeats.
  const stride = 37;
  return Array.from({ length: count }, (_, i) => {
    const twist = deck[(start + i * stride) % deck.length];
    const base = baseAccount(random, taken);
    return twist ? twist(base, random) : base;
  });
}
