import { daysBetween } from '@/lib/signals/days';
import type { CompiledOffer } from '../compiled-playbook';
import type { Judged } from '../judge';
import type { Change } from './change';
import { HORIZON_DAYS } from './future';
import type { Outlook } from './outlook';
import { eachOf, type Requirements } from './requirement';

/** A year of weekly changes; an offer has a handful of such days. */
const DAY_LIMIT = 60;

/** Guards that let go by themselves follow each other: a rest, then the pressure that is left. */
const GUARD_LIMIT = 8;

const GUARDS: Readonly<Partial<Record<Judged['code'], string>>> = {
  COOLDOWN: 'cool-down',
  PRESSURE_CAP: 'pressure-cap',
  NOT_VALID_NOW: 'valid-from',
};

/** The day on which what holds an offer lets go, where that comes by itself. */
function releaseOf({ offer, code, until }: Judged): string | undefined {
  return code === 'NOT_VALID_NOW' ? offer.validFrom : GUARDS[code] && until;
}

/** The guards that hold an offer whatever the readings are, one after the other, until none does or one does not let go. */
export function guardsOf(offer: CompiledOffer, { standing, today }: Outlook): Change[] {
  const guards: Change[] = [];
  for (let days = 0; guards.length < GUARD_LIMIT; ) {
    const held = standing(offer, days);
    const on = releaseOf(held);
    const later = on === undefined ? days : daysBetween(today, on);
    if (on === undefined || later <= days) break;
    guards.push({ signal: GUARDS[held.code] ?? held.code, unit: 'date', from: today, to: on, kind: 'time', on });
    days = later;
  }
  return guards;
}

/** The days from now that are looked at, today among them: when a guard lets go, and when a comparison begins to hold (O236). */
export function daysToLookAt(guards: readonly Change[], requirements: Requirements, { future, today }: Outlook): number[] {
  const releases = guards.flatMap(({ on }) => (on === undefined ? [] : daysBetween(today, on)));
  const beginnings = eachOf(requirements).flatMap((one) => future.beginnings(one));
  const days = [0, ...releases, ...beginnings.filter((day) => day <= HORIZON_DAYS)];
  return [...new Set(days)].toSorted((a, b) => a - b).slice(0, DAY_LIMIT);
}
