import { Identity } from '@/lib/domain/account-ref';
import { DeskName } from '@/lib/domain/desk';
import { z } from '@/lib/domain/z';
import { both, type ChannelTable, crm, nothing, tenant } from './channel';

const mine = { crm, tenant, identity: Identity, name: DeskName };

/** What one user of a host has at hand; pages read it themselves. */
export const DESK_CHANNELS = {
  /** Puts it in place of the last one of its name; each name has a schema (`lib/domain/desk.ts`). */
  'desk.write': { senders: both, request: z.object({ ...mine, value: z.unknown() }), response: nothing },
  'desk.remove': { senders: both, request: z.object(mine), response: nothing },
} as const satisfies ChannelTable;
