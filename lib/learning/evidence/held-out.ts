import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** The places of the events to learn from and of those to test on, each in the order of the events. */
export interface HeldOut {
  readonly training: readonly number[];
  readonly test: readonly number[];
}

/** Holds out a share of the positive and the same share of the negative (stratified), by the seed alone. */
export function holdOut(outcomes: readonly number[], share: number, seed: number): HeldOut {
  const random = xoroshiro128plus(seed);
  const test = new Set<number>();
  for (const kind of [1, 0]) {
    const places = outcomes.flatMap((outcome, index) => (outcome === kind ? [index] : []));
    const take = Math.round(places.length * share);
    for (let at = 0; at < take; at++) {
      const other = uniformInt(random, at, places.length - 1);
      const chosen = places[other] ?? 0;
      places[other] = places[at] ?? 0;
      test.add(chosen);
    }
  }
  const all = outcomes.map((_, index) => index);
  return { training: all.filter((index) => !test.has(index)), test: all.filter((index) => test.has(index)) };
}
