import { firstByte, firstDifference, offsetOf, type Path, valueAt } from './byte-path';
import { canonicalText, type Json } from './canonical';
import { RECEIPT_PARTS, type Receipt, type ReceiptPart } from './receipt';

/**
 * Where a receipt and its replay part. `byte` counts from the receipt's beginning. `expected` is what was sealed or, where that holds,
 * what is answered now; `actual` is what the receipt says. Both are short JSON texts, or digests where no more can be told.
 */
export interface Difference {
  /** `envelope`: the format, the engine's version, or the seal itself. */
  readonly where: ReceiptPart | 'envelope';
  readonly path: string;
  readonly byte: number;
  readonly expected: string;
  readonly actual: string;
}

const LONGEST = 160;

/** A value as JSON for a person to read; what is long is cut. */
export function shortJson(value: Json | undefined): string {
  const text = value === undefined ? 'nothing' : canonicalText(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

/** The receipt's parsed types are plain JSON, which TypeScript cannot see. */
export const asJson = (value: unknown): Json => value as Json;

export function differenceAt(path: Path, byte: number, expected: string, actual: string): Difference {
  const where = RECEIPT_PARTS.find((part) => part === path[0]) ?? 'envelope';
  return { where, path: path.join('.'), byte, expected, actual };
}

/** The first byte in which a part of the receipt is not what it is now; null if its bytes are the same. */
export function partDifference(receipt: Receipt, at: Path, now: unknown): Difference | null {
  const stated = valueAt(asJson(receipt), at);
  const path = firstDifference(asJson(now), stated);
  if (path === null) return null;
  const byte = offsetOf(asJson(receipt), at) + firstByte(canonicalText(now), canonicalText(stated));
  return differenceAt([...at, ...path], byte, shortJson(valueAt(asJson(now), path)), shortJson(valueAt(stated, path)));
}
