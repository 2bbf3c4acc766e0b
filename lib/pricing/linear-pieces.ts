import type { Result } from '@/lib/domain/app-error';
import type { PriceModel } from '@/lib/domain/playbook/price-model';
import { misconfigured } from './misconfigured';
import { priceOf } from './price-of';

/** Quantities over which the price is a straight line: price(q) = atMinor + unitMinor × (q − from), for from ≤ q ≤ to. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly atMinor: number;
  readonly unitMinor: number;
}

/** Quantities go up to that of the vocabulary's counts; a model of small packages reaches its number of pieces before. */
const MOST = 1_000_000_000;
const MOST_PACKAGES = 1_000_000;

export const priceIn = ({ from, atMinor, unitMinor }: Piece, quantity: number): number => atMinor + unitMinor * (quantity - from);

/** Where the price bends or jumps: the first quantity of each stretch and what each further unit costs in it. */
function bends(model: Exclude<PriceModel, { kind: 'package' }>): { from: number; unitMinor: number }[] {
  switch (model.kind) {
    case 'flat':
      return [{ from: 1, unitMinor: 0 }];
    case 'per-unit':
      return [{ from: 1, unitMinor: model.unitMinor }];
    case 'volume':
    case 'graduated':
      return model.tiers.map(({ unitMinor }, index) => ({ from: (model.tiers[index - 1]?.upTo ?? 0) + 1, unitMinor }));
    case 'overage': {
      const over = { from: Math.floor(model.included) + 1, unitMinor: model.overMinor };
      return over.from > 1 ? [{ from: 1, unitMinor: 0 }, over] : [over];
    }
  }
}

/** The pieces without commitments. Both ends of each are priced, so that what is too large to be exact is told. */
function barePieces(model: PriceModel, maximum: number): Result<Piece[]> {
  const highest = priceOf(model, maximum);
  if (!highest.ok) return highest;
  if (model.kind === 'package') {
    const { packageSize: size, packageMinor } = model;
    if (size === 1) return { ok: true, value: [{ from: 1, to: maximum, atMinor: packageMinor, unitMinor: packageMinor }] };
    const pieces = Array.from({ length: Math.ceil(maximum / size) }, (_, index) => {
      const to = Math.min((index + 1) * size, maximum);
      return { from: index * size + 1, to, atMinor: (index + 1) * packageMinor, unitMinor: 0 };
    });
    return { ok: true, value: pieces };
  }
  const starts = bends(model);
  const pieces: Piece[] = [];
  for (const [index, { from, unitMinor }] of starts.entries()) {
    const to = Math.min((starts[index + 1]?.from ?? maximum + 1) - 1, maximum);
    if (from > to) continue;
    const [first, last] = [priceOf(model, from), priceOf(model, to)];
    if (!first.ok) return first;
    if (!last.ok) return last;
    pieces.push({ from, to, atMinor: first.value.totalMinor, unitMinor });
  }
  return { ok: true, value: pieces };
}

/** A committed quantity: up to it the price is the one that it has. */
function fromQuantity(pieces: readonly Piece[], committed: number): Piece[] {
  return pieces.flatMap((piece) => {
    if (piece.to < committed) return [];
    if (piece.from > committed) return [piece];
    const level = { from: 1, to: committed, atMinor: priceIn(piece, committed), unitMinor: 0 };
    const rest = { ...piece, from: committed + 1, atMinor: priceIn(piece, committed + 1) };
    return piece.to > committed ? [level, rest] : [level];
  });
}

/** A committed amount lifts the start of a piece to itself: up to where the line crosses it, the price is level. */
function fromAmount(piece: Piece, committedMinor: number): Piece[] {
  const { from, to, atMinor, unitMinor } = piece;
  if (atMinor >= committedMinor) return [piece];
  const above = unitMinor === 0 ? to + 1 : from + Math.ceil((committedMinor - atMinor) / unitMinor);
  const level = { from, to: Math.min(to, above - 1), atMinor: committedMinor, unitMinor: 0 };
  return above > to ? [level] : [level, { from: above, to, atMinor: priceIn(piece, above), unitMinor }];
}

/**
 * The price of every whole quantity from 1 to `maximum`, in rising order, in so few pieces that a million quantities need no
 * million prices. Errors: those of `priceOf`, and `maximum` where that is no whole number from 1 to a thousand million, or where
 * the model has more than a million packages up to there.
 */
export function linearPieces(model: PriceModel, maximum: number): Result<readonly Piece[]> {
  const { minimumQuantity, minimumMinor, ...bare } = model;
  const size = bare.kind === 'package' && bare.packageSize > 1 ? bare.packageSize : MOST;
  const isWithin = Number.isInteger(maximum) && maximum >= 1 && maximum <= MOST && maximum / size <= MOST_PACKAGES;
  if (!isWithin) return misconfigured('maximum');
  const all = priceOf(model, maximum);
  if (!all.ok) return all;
  if (minimumQuantity !== undefined && minimumQuantity >= maximum)
    return { ok: true, value: [{ from: 1, to: maximum, atMinor: all.value.totalMinor, unitMinor: 0 }] };
  const pieces = barePieces(bare, maximum);
  if (!pieces.ok) return pieces;
  const kept = minimumQuantity === undefined ? pieces.value : fromQuantity(pieces.value, minimumQuantity);
  return { ok: true, value: minimumMinor === undefined ? kept : kept.flatMap((piece) => fromAmount(piece, minimumMinor)) };
}
