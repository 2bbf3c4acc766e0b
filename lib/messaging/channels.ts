import type { z } from '@/lib/domain/z';
import { ACCOUNT_CHANNELS } from './channels/account-channels';
import type { ChannelTable } from './channels/channel';
import { CONNECTION_CHANNELS } from './channels/connection-channels';
import { CRM_CHANNELS } from './channels/crm-channels';
import { DESK_CHANNELS } from './channels/desk-channels';
import { IMPORT_CHANNELS } from './channels/import-channels';
import { JOURNAL_CHANNELS } from './channels/journal-channels';
import { PAGE_CHANNELS } from './channels/page-channels';
import { SCHEDULE_CHANNELS } from './channels/schedule-channels';
import { SOURCE_CHANNELS } from './channels/source-channels';
import { VAULT_CHANNELS } from './channels/vault-channels';

export { RefreshReport } from './channels/account-channels';
export type { SenderKind } from './channels/channel';
export { ConnectionStatus, SeenIdentity } from './channels/connection-channels';

/** Every operation a page may ask of the worker. A channel is an operation, never "fetch this address". */
export const CHANNELS = {
  ...ACCOUNT_CHANNELS,
  ...CONNECTION_CHANNELS,
  ...CRM_CHANNELS,
  ...SOURCE_CHANNELS,
  ...IMPORT_CHANNELS,
  ...PAGE_CHANNELS,
  ...JOURNAL_CHANNELS,
  ...DESK_CHANNELS,
  ...SCHEDULE_CHANNELS,
  ...VAULT_CHANNELS,
} as const satisfies ChannelTable;

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
