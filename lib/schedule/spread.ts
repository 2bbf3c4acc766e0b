import type { Slot } from './day-slots';

type Half = 'morning' | 'afternoon';

/** The hours at which most people like to talk, in minutes of the day. */
const LIKED: Record<Half, number> = { morning: 10 * 60, afternoon: 14 * 60 };
const NOON = 12 * 60;

const turned = (half: Half): Half => (half === 'morning' ? 'afternoon' : 'morning');

/**
 * At most so many slots out of the free ones of each day: a day each in turn, mornings and afternoons by turns, so that somebody who is never free
 * on one of them finds another; only then a second one of a day. Oldest first.
 */
export function spread(days: readonly (readonly Slot[])[], timeZone: string, most: number): Slot[] {
  const minute = ({ startMs }: Slot) => {
    const { hour, minute: rest } = Temporal.Instant.fromEpochMilliseconds(startMs).toZonedDateTimeISO(timeZone);
    return hour * 60 + rest;
  };
  const best = (slots: readonly Slot[], half: Half): Slot | undefined => {
    const away = (slot: Slot) => Math.abs(minute(slot) - LIKED[half]);
    return slots.filter((slot) => minute(slot) < NOON === (half === 'morning')).toSorted((a, b) => away(a) - away(b))[0];
  };
  const chosen: Slot[] = [];
  for (const round of [0, 1]) {
    let half: Half = round === 0 ? 'morning' : 'afternoon';
    for (const free of days) {
      if (chosen.length >= most) break;
      const slot = round === 0 ? (best(free, half) ?? best(free, turned(half))) : best(free, half);
      if (slot && !chosen.includes(slot)) chosen.push(slot);
      half = turned(half);
    }
  }
  return chosen.sort((a, b) => a.startMs - b.startMs);
}
