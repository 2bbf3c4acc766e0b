import type { SignalValue } from '@/lib/domain/decision/fact-use';
import type { SignalUnit } from '@/lib/domain/playbook/condition';
import type { SignalReader } from '@/lib/signals/registry';
import type { SlotSource, SlotTable } from './slot-table';

const UNREAD = 0;
const UNKNOWN = 1;
const KNOWN = 2;

/** The readings of one account by slot, taken when a comparison first asks. One object serves a whole book of accounts, one after another. */
export interface SlotValues {
  /** Numbers as they are, flags as 0 and 1, codes by their number. NaN: not read yet, or unknown. */
  readonly numbers: Float64Array;
  /** Codes, dates and lists of codes as they are; undefined: not read yet, or unknown. */
  readonly others: (string | readonly string[] | undefined)[];
  /** Turns to the next account. Nothing of the last one is left. */
  open(source: SlotSource): void;
  /** Reads a slot if nobody has; true if it is known. To be asked where `numbers` and `others` say nothing. */
  isKnown(slot: number): boolean;
  /** The value of a slot that was read, as the signal gave it; undefined: unknown. */
  valueOf(slot: number): SignalValue | undefined;
}

/** What `typeof` says of a value of the unit. */
function typeOf(unit: SignalUnit): 'number' | 'boolean' | 'string' | 'object' {
  if (unit === 'flag') return 'boolean';
  if (unit === 'code' || unit === 'date') return 'string';
  return unit === 'codes' ? 'object' : 'number';
}

const nothing: SlotSource = () => undefined;

/** Room for one account's readings. What is not of its slot's unit is unknown, as `isOfUnit` says. */
export function slotValues({ slots }: SlotTable): SlotValues {
  const numbers = new Float64Array(slots.length).fill(Number.NaN);
  const states = new Uint8Array(slots.length);
  const others = new Array<string | readonly string[] | undefined>(slots.length).fill(undefined);
  const types = slots.map(({ unit }) => typeOf(unit));
  let source = nothing;

  // No number is kept in a list: it would be boxed, once per reading.
  function take(at: number): boolean {
    const slot = slots[at];
    const value = slot && source(slot, at);
    states[at] = UNKNOWN;
    if (value === undefined || typeof value !== types[at]) return false;
    if (typeof value === 'number') {
      if (Number.isNaN(value)) return false;
      numbers[at] = value;
    } else if (typeof value === 'boolean') {
      numbers[at] = value ? 1 : 0;
    } else {
      if (typeof value !== 'string' && !Array.isArray(value)) return false;
      if (typeof value === 'string' && slot?.unit === 'code') numbers[at] = slot.codes.get(value) ?? -1;
      others[at] = value;
    }
    states[at] = KNOWN;
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
    },
    isKnown: (at) => (states[at] === UNREAD ? take(at) : states[at] === KNOWN),
    valueOf(at) {
      if (states[at] !== KNOWN) return undefined;
      const other = others[at];
      if (other !== undefined) return other as SignalValue;
      return types[at] === 'boolean' ? numbers[at] === 1 : numbers[at];
    },
  };
}

/** The readings of the signals, as a source for `open`. */
export function readingsOf(read: SignalReader): SlotSource {
  return ({ signal, of }) => {
    const reading = read(signal, of);
    return reading.state === 'known' ? reading.value : undefined;
  };
}
