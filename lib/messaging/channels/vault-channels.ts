import { AccountRef, Identity } from '@/lib/domain/account-ref';
import { EpochMs } from '@/lib/domain/calendar';
import { Count, Id } from '@/lib/domain/text';
import { z } from '@/lib/domain/z';
import { type ChannelTable, nothing, page } from './channel';

const wait = z.object({ state: z.literal('wait'), waitMs: Count });

/** Packs that are sealed for a visit (X13). A PIN is asked for each time and kept nowhere. */
export const VAULT_CHANNELS = {
  /** Seals what is kept of these accounts; `missing` of them nothing was kept. `id` null: of none. */
  'vault.seal': {
    senders: page,
    request: z.object({
      accounts: z.array(z.object({ ref: AccountRef, identity: Identity })).check(z.minLength(1), z.maxLength(60)),
      pin: z.string().check(z.minLength(6), z.maxLength(200)),
      expiresAtMs: EpochMs,
    }),
    response: z.object({ id: z.nullable(Id), accounts: Count, missing: Count }),
  },
  /** `pack`: its text, for `readPack`. `left`: wrong PINs until it is erased. */
  'vault.open': {
    senders: page,
    request: z.object({ id: Id, pin: z.string().check(z.maxLength(200)) }),
    response: z.discriminatedUnion('state', [
      z.object({ state: z.literal('open'), pack: z.string() }),
      z.object({ state: z.literal('wrong-pin'), left: Count, waitMs: Count }),
      wait,
      z.object({ state: z.enum(['erased', 'expired', 'damaged', 'gone']) }),
    ]),
  },
  'vault.list': {
    senders: page,
    request: nothing,
    response: z.object({
      packs: z.array(z.object({ id: Id, accounts: Count, madeAtMs: EpochMs, expiresAtMs: EpochMs })),
    }),
  },
  'vault.remove': { senders: page, request: z.object({ id: Id }), response: nothing },
} as const satisfies ChannelTable;
