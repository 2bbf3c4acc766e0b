import type { ChannelName } from '@/lib/messaging/channels';
import type { Caller, Handlers } from '@/lib/messaging/server';

/**
 * Handlers whose code is a part of its own (`part-loader.ts`): fetched by the first message on one of their channels, and made once in a worker's
 * life, so that what they remember holds. One that could not be fetched is tried again by the next message.
 */
export function lateHandlers<C extends ChannelName>(
  channels: readonly C[],
  load: () => Promise<Pick<Handlers, C>>,
): Pick<Handlers, C> {
  let loading: Promise<Pick<Handlers, C>> | undefined;
  const loaded = () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
  // Each request is of its own channel, and was parsed by that channel's schema.
  const handlers = channels.map((channel) => [
    channel,
    async (request: never, caller: Caller) => (await loaded())[channel](request, caller),
  ]);
  return Object.fromEntries(handlers) as Pick<Handlers, C>;
}
