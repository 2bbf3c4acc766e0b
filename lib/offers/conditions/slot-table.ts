import type { SignalValue } from '@/lib/domain/decision/fact-use';
import type { Comparison, Condition, SignalUnit } from '@/lib/domain/playbook/condition';
import { isSound } from './is-sound';

/** One signal that conditions ask for, with what it is asked of. */
export interface Slot {
  readonly signal: string;
  readonly of: string | undefined;
  readonly unit: SignalUnit;
  /** For the unit `code`: the codes that comparisons name, numbered from 0. What no comparison names is -1. */
  readonly codes: Map<string, number>;
}

/** Every signal that some conditions ask for, numbered, so that an account's readings fit into arrays. */
export interface SlotTable {
  readonly slots: readonly Slot[];
  /** The slot of a comparison, or -1 where it is unsound or the table was not made for it. */
  slotOf(comparison: Comparison): number;
}

/** All comparisons of conditions, in their order; on a stack of its own, so that depth costs no call. */
export function comparisonsOf(conditions: readonly Condition[]): Comparison[] {
  const found: Comparison[] = [];
  const stack = conditions.toReversed();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if ('signal' in node) found.push(node);
    else if ('not' in node) stack.push(node.not);
    else stack.push(...('all' in node ? node.all : node.any).toReversed());
  }
  return found;
}

/** The table for a set of conditions. It is complete from the start: a code that is numbered later would be missed by readings taken before. */
export function slotTable(conditions: readonly Condition[]): SlotTable {
  const slots: Slot[] = [];
  const places = new Map<string, Map<string | undefined, number>>();
  for (const comparison of comparisonsOf(conditions)) {
    if (!isSound(comparison)) continue;
    const { signal, of, unit, value } = comparison;
    const ofSignal = places.get(signal) ?? new Map<string | undefined, number>();
    places.set(signal, ofSignal);
    const place = ofSignal.get(of) ?? slots.length;
    ofSignal.set(of, place);
    const slot = slots[place] ?? { signal, of, unit, codes: new Map() };
    slots[place] = slot;
    if (unit === 'code') for (const code of [value].flat().map(String)) numberCode(slot.codes, code);
  }
  return {
    slots,
    slotOf: (comparison) => (isSound(comparison) ? (places.get(comparison.signal)?.get(comparison.of) ?? -1) : -1),
  };
}

function numberCode(codes: Map<string, number>, code: string): void {
  if (!codes.has(code)) codes.set(code, codes.size);
}

/** Gives the value of a slot of one account, undefined where it is unknown. */
export type SlotSource = (slot: Slot, at: number) => SignalValue | undefined;
