import { AccountRef, Identity } from '@/lib/domain/account-ref';
import { BusyCalendar, Stretch } from '@/lib/domain/schedule';
import { z } from '@/lib/domain/z';
import { both, type ChannelTable, nothing } from './channel';

const about = { ref: AccountRef, identity: Identity };

/** The times of the person at this device: what their calendar says, and what they proposed to whom. */
export const SCHEDULE_CHANNELS = {
  /** `here`: proposed to this account. Times that have passed are left out. */
  'schedule.read': {
    senders: both,
    request: z.object(about),
    response: z.object({
      calendar: z.optional(BusyCalendar),
      offered: z.array(z.object({ ...Stretch.shape, here: z.boolean() })),
    }),
  },
  /** Puts a calendar in place of the last one; null: forgets it. */
  'schedule.keep': { senders: both, request: z.object({ calendar: z.nullable(BusyCalendar) }), response: nothing },
  /** Marks times as proposed to this account, or takes that back; a time is never proposed twice. */
  'schedule.offer': {
    senders: both,
    request: z.object({ ...about, slots: z.array(Stretch).check(z.maxLength(50)), offered: z.boolean() }),
    response: nothing,
  },
} as const satisfies ChannelTable;
