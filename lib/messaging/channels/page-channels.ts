import { AccountRef } from '@/lib/domain/account-ref';
import { z } from '@/lib/domain/z';
import { type ChannelTable, frame, nothing } from './channel';

/** How the page around a panel stands to its recipe (`lib/crm/check-page.ts`). */
export const PageState = z.object({
  state: z.enum(['recognised', 'changed', 'not-checked']),
  failed: z.array(z.string()),
  covered: z.boolean(),
  /** Something may be laid over it without any change of its address: worth another look later. */
  canBeCovered: z.boolean(),
  /** What a person, or a source, must make sure of. */
  confirm: z.array(z.enum(['company', 'model', 'chosen'])),
});
export type PageState = z.infer<typeof PageState>;

/** The page around the panel that asks: the worker knows which tab that is. */
export const PAGE_CHANNELS = {
  /** The recipe's self-test on that page. */
  'page.check': { senders: frame, request: z.object({ ref: AccountRef }), response: PageState },
  /** Puts the learner into that page; it answers the panel of its own tab from then on. */
  'page.teach': { senders: frame, request: nothing, response: nothing },
  /** The lesson of that tab: plain data, kept in memory while it lasts. `lesson` missing: forgotten. */
  'lesson.read': { senders: frame, request: nothing, response: z.object({ lesson: z.optional(z.unknown()) }) },
  'lesson.keep': { senders: frame, request: z.object({ lesson: z.optional(z.unknown()) }), response: nothing },
} as const satisfies ChannelTable;
