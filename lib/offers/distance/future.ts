import type { IsoDate } from '@/lib/domain/calendar';
import { addDays } from '@/lib/signals/days';
import { OUT_OF_SIGHT_DAYS } from '@/lib/signals/derive/days-to-limit';
import { known } from '@/lib/signals/reading';
import { type SignalReader, signalReader, signals } from '@/lib/signals/registry';
import type { Reading, SignalInput } from '@/lib/signals/signal';
import { keyOf, type Requirement, type SignalKey } from './requirement';

/** How far ahead is looked: a yearly renewal and its lead time lie within. */
export const HORIZON_DAYS = 400;

/** A reading that holds for less than a week may be missed; what is found is exact to the day. */
const PROBE_DAYS = 7;

const DAY_MS = 86_400_000;

/** The account's readings today and on later days, if nothing but time passes (O236). */
export interface Future {
  /** What the signals look at, `days` from now. */
  inputAt(days: number): SignalInput;
  readAt(days: number): SignalReader;
  /** The days from now, today left out, on which a requirement begins to hold by itself. */
  beginnings(requirement: Requirement): readonly number[];
}

/** Does the reading depend on what day it is? A signal that never looks at the day has the same reading on all. */
function looksAtTheDay({ signal, of }: SignalKey, input: SignalInput): boolean {
  let looked = false;
  const watched: SignalInput = {
    snapshot: input.snapshot,
    playbook: input.playbook,
    contactId: input.contactId,
    get today(): IsoDate {
      looked = true;
      return input.today;
    },
    get nowMs(): number {
      looked = true;
      return input.nowMs;
    },
  };
  signals.get(signal)?.derive(watched, of);
  return looked;
}

/** Counted from the meter's newest point, not from today: they come nearer only by forecast. */
const FORECAST: readonly string[] = ['days-to-limit', 'earliest-days-to-limit'];

/** The run-out comes nearer a day a day at the pace it was forecast with; out of sight it stays. */
function nearer(reading: Reading, days: number): Reading {
  if (reading.state === 'unknown' || typeof reading.value !== 'number' || reading.value >= OUT_OF_SIGHT_DAYS) return reading;
  return known(Math.max(0, reading.value - days), ...reading.facts);
}

/** Looks ahead for one account. Everything is read once, however many offers ask. */
export function futureOf(input: SignalInput): Future {
  const readers = new Map<number, SignalReader>([[0, signalReader(input)]]);
  const moving = new Map<string, boolean>();
  const begun = new Map<string, readonly number[]>();
  const inputAt = (days: number): SignalInput =>
    days === 0 ? input : { ...input, today: addDays(input.today, days), nowMs: input.nowMs + days * DAY_MS };

  function moves(key: SignalKey): boolean {
    const before = moving.get(keyOf(key));
    if (before !== undefined) return before;
    const found = looksAtTheDay(key, input);
    moving.set(keyOf(key), found);
    return found;
  }

  function readAt(days: number): SignalReader {
    const before = readers.get(days);
    if (before) return before;
    const today = readAt(0);
    const later = signalReader(inputAt(days));
    const reader: SignalReader = (signal, of) => {
      if (FORECAST.includes(signal)) return nearer(today(signal, of), days);
      return moves({ signal, of }) ? later(signal, of) : today(signal, of);
    };
    readers.set(days, reader);
    return reader;
  }

  function findBeginnings({ accepts, signal, of }: Requirement): number[] {
    if (!FORECAST.includes(signal) && !moves({ signal, of })) return [];
    const holdsAt = (days: number) => accepts(readAt(days)(signal, of));
    const found: number[] = [];
    for (let from = 0, held = holdsAt(0); from < HORIZON_DAYS; from += PROBE_DAYS) {
      const to = from + PROBE_DAYS;
      const holds = holdsAt(to);
      if (holds && !held) {
        let [last, first] = [from, to];
        while (first - last > 1) {
          const middle = Math.floor((last + first) / 2);
          if (holdsAt(middle)) first = middle;
          else last = middle;
        }
        found.push(first);
      }
      held = holds;
    }
    return found;
  }

  return {
    inputAt,
    readAt,
    beginnings(requirement) {
      const before = begun.get(requirement.rule);
      if (before) return before;
      const days = findBeginnings(requirement);
      begun.set(requirement.rule, days);
      return days;
    },
  };
}
