import type { Result } from '@/lib/domain/app-error';
import type { PriceModel } from '@/lib/domain/playbook/price-model';
import { linearPieces, type Piece, priceIn } from './linear-pieces';

/** Quantities running, for each of which more costs less or the same; with what is the best to buy instead of any of them. */
export interface SweetSpan {
  readonly from: number;
  readonly to: number;
  /** The larger quantity that costs least; of those that cost the same the largest. */
  readonly betterQuantity: number;
  readonly betterMinor: number;
}

/** One quantity for which more costs less or the same (`savingMinor` 0). */
export interface SweetSpot {
  readonly quantity: number;
  readonly totalMinor: number;
  readonly betterQuantity: number;
  readonly betterMinor: number;
  readonly savingMinor: number;
}

interface Best {
  readonly betterQuantity: number;
  readonly betterMinor: number;
}

/** The quantities of one piece that are sweet spots, the highest first. `later`: the best of all larger pieces. */
function spansIn(piece: Piece, later: Best | undefined): SweetSpan[] {
  const { from, to, atMinor, unitMinor } = piece;
  const reaches = (minor: number) =>
    atMinor >= minor ? from : unitMinor === 0 ? to + 1 : from + Math.ceil((minor - atMinor) / unitMinor);
  const start = later ? reaches(later.betterMinor) : to + 1;
  const spans: SweetSpan[] = later && start <= to ? [{ from: start, to, ...later }] : [];
  // On a level stretch its own end is more for the same.
  if (unitMinor === 0 && start > from && to > from) spans.push({ from, to: to - 1, betterQuantity: to, betterMinor: atMinor });
  return spans;
}

/** Spans in rising order; neighbours with the same better quantity are one. */
function joined(falling: readonly SweetSpan[]): SweetSpan[] {
  const spans: SweetSpan[] = [];
  for (const span of falling.toReversed()) {
    const before = spans.at(-1);
    if (before && before.to + 1 === span.from && before.betterQuantity === span.betterQuantity)
      spans[spans.length - 1] = { ...before, to: span.to };
    else spans.push(span);
  }
  return spans;
}

/**
 * The quantities from 1 to `maximum` at which buying more, up to `maximum`, costs less or the same (practice 5; features X2).
 * Found from the model's pieces and not by trying quantities. Errors: those of `linearPieces`.
 */
export function sweetSpots(model: PriceModel, maximum: number): Result<SweetSpan[]> {
  const pieces = linearPieces(model, maximum);
  if (!pieces.ok) return pieces;
  const falling: SweetSpan[] = [];
  let later: Best | undefined;
  for (const piece of pieces.value.toReversed()) {
    for (const span of spansIn(piece, later)) falling.push(span);
    if (later === undefined || piece.atMinor < later.betterMinor)
      later = { betterQuantity: piece.unitMinor === 0 ? piece.to : piece.from, betterMinor: piece.atMinor };
  }
  return { ok: true, value: joined(falling) };
}

/** Each quantity of the spans with what the better one saves, in rising order; one after the other, since they may be many. */
export function* eachSweetSpot(model: PriceModel, maximum: number, spans: readonly SweetSpan[]): Generator<SweetSpot> {
  const pieces = linearPieces(model, maximum);
  if (!pieces.ok) return;
  let at = 0;
  for (const { from, to, betterQuantity, betterMinor } of spans) {
    for (let quantity = from; quantity <= to; quantity += 1) {
      while ((pieces.value[at]?.to ?? to) < quantity) at += 1;
      const piece = pieces.value[at];
      if (!piece) return;
      const totalMinor = priceIn(piece, quantity);
      yield { quantity, totalMinor, betterQuantity, betterMinor, savingMinor: totalMinor - betterMinor };
    }
  }
}

/** Is this quantity a sweet spot among those up to `maximum`; null if it is not, or cannot be priced. */
export function sweetSpotAt(model: PriceModel, quantity: number, maximum: number): SweetSpot | null {
  const spans = sweetSpots(model, maximum);
  const span = spans.ok ? spans.value.find(({ from, to }) => from <= quantity && quantity <= to) : undefined;
  if (!span || !Number.isInteger(quantity)) return null;
  const one = { ...span, from: quantity, to: quantity };
  return eachSweetSpot(model, maximum, [one]).next().value ?? null;
}
