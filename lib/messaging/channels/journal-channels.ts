import { AccountRef, Identity } from '@/lib/domain/account-ref';
import { Draft } from '@/lib/domain/draft';
import { Effect } from '@/lib/domain/effect';
import { JournalEntry } from '@/lib/domain/journal';
import { Id } from '@/lib/domain/text';
import { z } from '@/lib/domain/z';
import { both, type ChannelTable, nothing } from './channel';

const about = { ref: AccountRef, identity: Identity };

/** What a rep did or heard, and what the CRM is told of it. */
export const JOURNAL_CHANNELS = {
  /** Adds an entry; with a draft, which the rep has read and confirmed, the CRM is told too, now or when there is a network. */
  'journal.add': {
    senders: both,
    request: z.object({ ...about, entry: JournalEntry, draft: z.optional(Draft) }),
    response: nothing,
  },
  /** Takes an entry back, and what waits to be told of it. `undone` false: the CRM has been told already. */
  'journal.undo': {
    senders: both,
    request: z.object({ ...about, id: Id }),
    response: z.object({ undone: z.boolean() }),
  },
  /** May this account's CRM be told (`crm`), or is what is written to be copied. */
  'outbox.way': { senders: both, request: z.object(about), response: z.object({ way: z.enum(['crm', 'copy']) }) },
  'outbox.list': { senders: both, request: nothing, response: z.object({ effects: z.array(Effect) }) },
  /** Tries again what waits or is stuck; of one effect, or of all. */
  'outbox.send': { senders: both, request: z.object({ id: z.optional(Id) }), response: nothing },
  /** Gives up an effect that has not been sent. */
  'outbox.drop': { senders: both, request: z.object({ id: Id }), response: nothing },
} as const satisfies ChannelTable;
