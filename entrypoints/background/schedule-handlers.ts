import { type AccountRef, cacheKeyOf, type Identity } from '@/lib/domain/account-ref';
import { BusyCalendar, OfferedTimes, type Stretch } from '@/lib/domain/schedule';
import type { Handlers } from '@/lib/messaging/server';
import type { Cache } from '@/lib/storage/cache';
import { EVERYBODYS } from '@/lib/storage/desk';
import { shortDigest } from './short-digest';

const BUSY = 'busy';
const OFFERED = 'offered';

/** Whose time it is, told to nobody who does not know the account already. */
const digestOf = (ref: AccountRef, identity: Identity) => shortDigest(cacheKeyOf(ref, identity));

const isSame = (one: Stretch, other: Stretch) => one.startMs === other.startMs && one.endMs === other.endMs;

/** A person has one calendar, whatever CRM they are in: it lies on the desk of the device. */
export function scheduleHandlers(cache: Cache): Pick<Handlers, 'schedule.read' | 'schedule.keep' | 'schedule.offer'> {
  const offeredTimes = async () => {
    const kept = await cache.desk.read(EVERYBODYS, OFFERED, OfferedTimes);
    if (!kept.ok) return kept;
    const nowMs = Date.now();
    return { ok: true as const, value: (kept.value ?? []).filter(({ endMs }) => endMs > nowMs) };
  };

  return {
    async 'schedule.read'({ ref, identity }) {
      const [calendar, offered] = await Promise.all([cache.desk.read(EVERYBODYS, BUSY, BusyCalendar), offeredTimes()]);
      if (!calendar.ok) return calendar;
      if (!offered.ok) return offered;
      const own = await digestOf(ref, identity);
      return {
        ok: true,
        value: {
          ...(calendar.value && { calendar: calendar.value }),
          offered: offered.value.map(({ startMs, endMs, of }) => ({ startMs, endMs, here: of === own })),
        },
      };
    },
    async 'schedule.keep'({ calendar }) {
      const kept = await (calendar ? cache.desk.write(EVERYBODYS, BUSY, calendar) : cache.desk.remove(EVERYBODYS, BUSY));
      return kept.ok ? { ok: true, value: {} } : kept;
    },
    // Two panels at once: the second one reads what the first one wrote.
    'schedule.offer': ({ ref, identity, slots, offered }) =>
      navigator.locks.request('tsugite-offered', async () => {
        const [before, of] = await Promise.all([offeredTimes(), digestOf(ref, identity)]);
        if (!before.ok) return before;
        const others = before.value.filter((one) => one.of !== of || !slots.some((slot) => isSame(slot, one)));
        const own = offered ? slots.map((slot) => ({ ...slot, of })) : [];
        const written = await cache.desk.write(EVERYBODYS, OFFERED, [...others, ...own]);
        return written.ok ? { ok: true, value: {} } : written;
      }),
  };
}
