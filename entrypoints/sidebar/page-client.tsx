import { focusManager, notifyManager, type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import { followCache } from '@/lib/queries/cache-queries';
import type { KeptReads } from '@/lib/queries/kept-reads';
import { createQueryClient } from '@/lib/queries/query-client';
import { useKept } from './use-kept';

// What arrives is painted in the frame in which it arrives, not one timer later.
notifyManager.setScheduler(queueMicrotask);
// Nothing is asked anew on focus. A listener for `visibilitychange` counts as one for the end of the document: the browser would wait for it when
// the scout takes the frame away, and a busy machine would come too late for the page's place in the back/forward cache.
focusManager.setEventListener(() => () => undefined);

const clients = new WeakMap<KeptReads, QueryClient>();

/** The one client of a page, from the first part that asks the worker on. */
function clientOf(kept: KeptReads): QueryClient {
  const there = clients.get(kept);
  if (there) return there;
  const client = createQueryClient();
  followCache(client, kept.reader);
  clients.set(kept, client);
  return client;
}

/** A part that comes after the first paint, with what it needs in order to ask the worker. */
export function withClient<P extends object>(Part: ComponentType<P>): ComponentType<P> {
  return function Asking(props: P) {
    return (
      <QueryClientProvider client={clientOf(useKept())}>
        <Part {...props} />
      </QueryClientProvider>
    );
  };
}
