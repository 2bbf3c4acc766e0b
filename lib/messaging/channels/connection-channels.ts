import { Identity } from '@/lib/domain/account-ref';
import { z } from '@/lib/domain/z';
import { both, type ChannelTable, crm, nothing, page, tenant } from './channel';

/** Who the page says is signed in; a part it does not tell is missing. */
export const SeenIdentity = z.partial(Identity);

export const ConnectionStatus = z.object({
  state: z.enum(['connected', 'signed-out']),
  identity: z.optional(Identity),
  userName: z.optional(z.string()),
});
export type ConnectionStatus = z.infer<typeof ConnectionStatus>;

/** Whose facts may be read of a CRM's host. */
export const CONNECTION_CHANNELS = {
  /** Is there a connection for this host, and whose. `identity` narrows it to the user the page shows. */
  'connection.status': {
    senders: both,
    request: z.object({ crm, tenant, identity: z.optional(SeenIdentity) }),
    response: ConnectionStatus,
  },
  /**
   * Opens the sign-in where the CRM has one; a connection of another org or user than `expected` is refused and forgotten. Of other CRMs it is
   * the person's word that what is set up for this host is theirs: sources that are nobody's yet become this user's.
   */
  'connection.connect': {
    senders: both,
    request: z.object({ crm, tenant, expected: SeenIdentity }),
    response: z.object({ identity: Identity, userName: z.optional(z.string()) }),
  },
  /** Forgets the connection and every row it brought; with `keepOutbox` not what the CRM has still to be told, which waits for the next one. */
  'connection.disconnect': {
    senders: page,
    request: z.object({ crm, tenant, identity: z.optional(Identity), keepOutbox: z.optional(z.boolean()) }),
    response: nothing,
  },
  /** Every connection of this browser's, whatever the host. */
  'connection.list': {
    senders: page,
    request: nothing,
    response: z.object({
      connections: z.array(z.object({ crm, tenant, identity: Identity, userName: z.optional(z.string()) })),
    }),
  },
} as const satisfies ChannelTable;
