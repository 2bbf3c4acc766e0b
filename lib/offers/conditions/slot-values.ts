import type { SignalValue } from '@/lib/domain/decision/fact-use';
import { isOfUnit } from '@/lib/domain/playbook/comparison-rules';
import type { SignalReader } from '@/lib/signals/registry';
import type { SlotSource, SlotTable } from './slot-table';

const UNREAD = 0;
const UNKNOWN = 1;
const KNOWN = 2;

/** The readings of one account by slot, taken when a comparison first asks. One object serves a whole book of accounts, one after another. */
export interface SlotValues {
  /** Numbers as they are, flags as 0 and 1, codes by their number. NaN: not read yet, or unknown. */
  readonly numbers: Float64Array;
  /** Dates and lists of codes, which are no numbers; undefined: not read yet, or unknown. */
  readonly others: (string | readonly string[] | undefined)[];
  /** Turns to the next account. Nothing of the last one is left. */
  open(source: SlotSource): void;
  /** Reads a slot if nobody has; true if it is known. To be asked where `numbers` and `others` say nothing. */
  isKnown(slot: number): boolean;
  /** The value of a slot that was read, as the signal gave it; undefined: unknown. */
  valueOf(slot: number): SignalValue | undefined;
}

const nothing: SlotSource = () => undefined;

/** Room for one account's readings. */
export function slotValues({ slots }: SlotTable): SlotValues {
  const numbers = new Float64Array(slots.length).fill(Number.NaN);
  const states = new Uint8Array(slots.length);
  const others = new Array<string | readonly string[] | undefined>(slots.length).fill(undefined);
  const raw = new Array<SignalValue | undefined>(slots.length).fill(undefined);
  let source = nothing;

  function take(at: number): boolean {
    const slot = slots[at];
    const value = slot && source(slot, at);
    const fits = slot !== undefined && value !== undefined && isOfUnit(slot.unit, value);
    states[at] = fits ? KNOWN : UNKNOWN;
    if (!fits) return false;
    raw[at] = value;
    if (typeof value === 'number') numbers[at] = value;
    else if (typeof value === 'boolean') numbers[at] = value ? 1 : 0;
    else if (slot.unit === 'code') numbers[at] = slot.codes.get(String(value)) ?? -1;
    else others[at] = value;
    return true;
  }

  return {
    numbers,
    others,
    open(next) {
      source = next;
      numbers.fill(Number.NaN);
      states.fill(UNREAD);
      others.fill(undefined);
      raw.fill(undefined);
    },
    isKnown: (at) => (states[at] === UNREAD ? take(at) : states[at] === KNOWN),
    valueOf: (at) => raw[at],
  };
}

/** The readings of the signals, as a source for `open`. */
export function readingsOf(read: SignalReader): SlotSource {
  return ({ signal, of }) => {
    const reading = read(signal, of);
    return reading.state === 'known' ? reading.value : undefined;
  };
}
