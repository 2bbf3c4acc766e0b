import { AccountRef, Identity } from '@/lib/domain/account-ref';
import { FACET_NAMES } from '@/lib/domain/account-snapshot';
import { AppError } from '@/lib/domain/app-error';
import { SettingsPatch } from '@/lib/domain/settings';
import { z } from '@/lib/domain/z';
import { both, type ChannelTable, nothing, page } from './channel';

/**
 * `requested`: facets that were asked of the sources, empty when all was fresh; the facts themselves arrive through the cache.
 * `errors`: parts that could not be read this time; `sources`: sources that could not be read, although others could. What concerns the
 * whole account is the call's own error. `limit`: the day's calls of a source are nearly used up; from `share` of them on nothing more is read.
 */
export const RefreshReport = z.object({
  requested: z.array(z.enum(FACET_NAMES)),
  errors: z.partialRecord(z.enum(FACET_NAMES), AppError),
  sources: z.optional(z.record(z.string(), AppError)),
  limit: z.optional(z.object({ used: z.number(), allowed: z.number(), share: z.number(), source: z.optional(z.string()) })),
});
export type RefreshReport = z.infer<typeof RefreshReport>;

/** Accounts, settings and what is kept on this device. */
export const ACCOUNT_CHANNELS = {
  /** Reads what is stale of an account (`force`: all of it) and writes it to the cache. */
  'account.refresh': {
    senders: both,
    request: z.object({ ref: AccountRef, identity: Identity, force: z.boolean() }),
    response: RefreshReport,
  },
  'settings.update': { senders: both, request: SettingsPatch, response: nothing },
  /** How much is kept on this device. */
  'cache.status': { senders: page, request: nothing, response: z.object({ accounts: z.int(), lost: z.int() }) },
  /** Deletes every row, every token and every secret. */
  'cache.clear': { senders: page, request: nothing, response: nothing },
} as const satisfies ChannelTable;
