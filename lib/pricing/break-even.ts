import type { Result } from '@/lib/domain/app-error';
import type { PriceModel } from '@/lib/domain/playbook/price-model';
import { linearPieces, type Piece } from './linear-pieces';
import { misconfigured } from './misconfigured';

/** Quantities running over which one of two prices is the lower, or both are the same. */
export interface PriceStretch {
  readonly from: number;
  readonly to: number;
  readonly cheaper: 'a' | 'b' | 'same';
}

type Sign = PriceStretch['cheaper'];
const signOf = (difference: bigint): Sign => (difference < 0n ? 'a' : difference > 0n ? 'b' : 'same');

/** Steps until a rising line of whole numbers is at least `goal`; `start` is below it. */
const stepsTo = (start: bigint, slope: bigint, goal: bigint): bigint => (goal - start + slope - 1n) / slope;

/** A − B over one pair of pieces is a straight line: it changes its sign at most once, over at most one quantity of no difference. */
function stretches(from: number, to: number, start: bigint, slope: bigint): PriceStretch[] {
  if (slope === 0n) return [{ from, to, cheaper: signOf(start) }];
  const [rising, way] = slope > 0n ? [start, slope] : [-start, -slope];
  const before: Sign = slope > 0n ? 'a' : 'b';
  const after: Sign = slope > 0n ? 'b' : 'a';
  const even = rising >= 0n ? 0n : stepsTo(rising, way, 0n);
  const above = rising >= 1n ? 0n : stepsTo(rising, way, 1n);
  const [first, second] = [even, above].map((steps) => Math.min(from + Number(steps), to + 1));
  const cuts: PriceStretch[] = [
    { from, to: (first ?? from) - 1, cheaper: before },
    { from: first ?? from, to: (second ?? from) - 1, cheaper: 'same' },
    { from: second ?? from, to, cheaper: after },
  ];
  return cuts.filter((cut) => cut.from <= cut.to);
}

/** Times by which a price becomes one that the other can be held against: a month of twelve in a year. Null: paid once and not. */
function factors(a: PriceModel, b: PriceModel): readonly [bigint, bigint] | null {
  if (a.period === b.period) return [1n, 1n];
  if (a.period === 'once' || b.period === 'once') return null;
  return a.period === 'month' ? [12n, 1n] : [1n, 12n];
}

function at({ from, atMinor, unitMinor }: Piece, quantity: number): bigint {
  return BigInt(atMinor) + BigInt(unitMinor) * BigInt(quantity - from);
}

/**
 * Which of two prices is the lower, for every quantity from 1 to `maximum`; each change of `cheaper` is a crossing. A monthly and
 * a yearly price are held against each other over a year. Errors: those of `linearPieces`; `currency` or `period` where the two
 * cannot be compared.
 */
export function comparePrices(a: PriceModel, b: PriceModel, maximum: number): Result<PriceStretch[]> {
  if (a.currency !== b.currency) return misconfigured('currency');
  const times = factors(a, b);
  if (!times) return misconfigured('period');
  const [ofA, ofB] = [linearPieces(a, maximum), linearPieces(b, maximum)];
  if (!ofA.ok) return ofA;
  if (!ofB.ok) return ofB;
  const found: PriceStretch[] = [];
  let [i, j] = [0, 0];
  for (let from = 1; from <= maximum; ) {
    const [one, other] = [ofA.value[i], ofB.value[j]];
    if (!one || !other) break;
    const to = Math.min(one.to, other.to);
    const start = at(one, from) * times[0] - at(other, from) * times[1];
    const slope = BigInt(one.unitMinor) * times[0] - BigInt(other.unitMinor) * times[1];
    for (const stretch of stretches(from, to, start, slope)) {
      const before = found.at(-1);
      if (before?.cheaper === stretch.cheaper) found[found.length - 1] = { ...before, to: stretch.to };
      else found.push(stretch);
    }
    if (one.to === to) i += 1;
    if (other.to === to) j += 1;
    from = to + 1;
  }
  return { ok: true, value: found };
}

/** The smallest quantity from which on, up to `maximum`, B costs no more than A; null: at `maximum` it still costs more. */
export function breakEven(a: PriceModel, b: PriceModel, maximum: number): Result<number | null> {
  const compared = comparePrices(a, b, maximum);
  if (!compared.ok) return compared;
  const dearer = compared.value.findLast(({ cheaper }) => cheaper === 'a');
  const from = dearer ? dearer.to + 1 : 1;
  return { ok: true, value: from > maximum ? null : from };
}
