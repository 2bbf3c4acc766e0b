import { AccountRef, Identity } from '@/lib/domain/account-ref';
import { FACET_NAMES } from '@/lib/domain/account-snapshot';
import { AppError } from '@/lib/domain/app-error';
import { SettingsPatch } from '@/lib/domain/settings';
import { z } from '@/lib/domain/z';

/** Who may call: `frame`, the panel inside a CRM page; `page`, an extension page in a tab of its own. */
export type SenderKind = 'frame' | 'page';

const both: readonly SenderKind[] = ['frame', 'page'];
const page: readonly SenderKind[] = ['page'];
const crm = z.string().check(z.minLength(1), z.maxLength(40));
const tenant = z.string().check(z.minLength(1), z.maxLength(255));
const nothing = z.object({});

/** Who the page says is signed in; a part it does not tell is missing. */
export const SeenIdentity = z.partial(Identity);

export const ConnectionStatus = z.object({
  state: z.enum(['connected', 'signed-out']),
  identity: z.optional(Identity),
  userName: z.optional(z.string()),
});
export type ConnectionStatus = z.infer<typeof ConnectionStatus>;

/**
 * `requested`: facets that were asked of the source, empty when all was fresh; the facts themselves arrive through the cache.
 * `errors`: parts that could not be read this time. What concerns the whole account is the call's own error.
 */
export const RefreshReport = z.object({
  requested: z.array(z.enum(FACET_NAMES)),
  errors: z.partialRecord(z.enum(FACET_NAMES), AppError),
});
export type RefreshReport = z.infer<typeof RefreshReport>;

/** Every operation a page may ask of the worker. A channel is an operation, never "fetch this address". */
export const CHANNELS = {
  /** Reads what is stale of an account (`force`: all of it) and writes it to the cache. */
  'account.refresh': {
    senders: both,
    request: z.object({
      ref: AccountRef,
      identity: Identity,
      force: z.boolean(),
    }),
    response: RefreshReport,
  },
  /** Is there a connection for this host, and whose. `identity` narrows it to the user the page shows. */
  'connection.status': {
    senders: both,
    request: z.object({ crm, tenant, identity: z.optional(SeenIdentity) }),
    response: ConnectionStatus,
  },
  /** Opens the sign-in. A connection of another org or user than `expected` is refused and forgotten. */
  'connection.connect': {
    senders: both,
    request: z.object({ crm, tenant, expected: SeenIdentity }),
    response: z.object({ identity: Identity, userName: z.optional(z.string()) }),
  },
  /** Forgets the connection and every row it brought. */
  'connection.disconnect': {
    senders: page,
    request: z.object({ crm, tenant, identity: z.optional(Identity) }),
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
  'settings.update': {
    senders: both,
    request: SettingsPatch,
    response: nothing,
  },
  /** Runs the scout on the CRM's hosts that were granted; the page asks for the permission itself, on a click. */
  'crm.enable': {
    senders: page,
    request: z.object({ crm }),
    response: z.object({ origins: z.array(z.string()) }),
  },
  'crm.disable': {
    senders: page,
    request: z.object({ crm }),
    response: nothing,
  },
  /** CRMs that are turned off although their hosts are granted. */
  'crm.list': { senders: page, request: nothing, response: z.object({ disabled: z.array(z.string()) }) },
  /** How much is kept on this device. */
  'cache.status': {
    senders: page,
    request: nothing,
    response: z.object({ accounts: z.int(), lost: z.int() }),
  },
  /** Deletes every row and every token. */
  'cache.clear': { senders: page, request: nothing, response: nothing },
} as const satisfies Record<
  string,
  {
    senders: readonly SenderKind[];
    request: z.core.$ZodType;
    response: z.core.$ZodType;
  }
>;

export type ChannelName = keyof typeof CHANNELS;
export type Request<C extends ChannelName> = z.output<(typeof CHANNELS)[C]['request']>;
export type Response<C extends ChannelName> = z.output<(typeof CHANNELS)[C]['response']>;

/** What a channel is asked, as a schema of its own type. */
export function requestOf<C extends ChannelName>(channel: C): z.ZodMiniType<Request<C>> {
  return CHANNELS[channel].request as unknown as z.ZodMiniType<Request<C>>;
}

/** What a channel answers, as a schema of its own type. */
export function responseOf<C extends ChannelName>(channel: C): z.ZodMiniType<Response<C>> {
  return CHANNELS[channel].response as unknown as z.ZodMiniType<Response<C>>;
}
