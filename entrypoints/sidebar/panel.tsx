import '@/components/ui/base.css';
import { focusManager, notifyManager, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import type { Settings } from '@/lib/domain/settings';
import { followCache, playbookQuery, snapshotQuery } from '@/lib/queries/cache-queries';
import { createQueryClient } from '@/lib/queries/query-client';
import { followSettings, settingsQuery } from '@/lib/queries/settings-query';
import type { Reader } from '@/lib/storage/reader';
import { App } from './app';
import type { DockDoor } from './dock-door';
import { fetchLateParts } from './late-parts';

const LATE_MS = 800;

interface PanelParts {
  door: DockDoor;
  reader: Reader;
  /** The settings as they are now. */
  settings: () => Promise<Settings>;
}

/** Shows the panel. Gives what begins to read an account of which the page has spoken, before React has even heard of the page. */
export function showPanel({ door, reader, settings }: PanelParts): (key: string) => void {
  // An account's facts are painted in the frame in which they arrive, not one timer later.
  notifyManager.setScheduler(queueMicrotask);
  // Nothing is asked anew on focus. A listener for `visibilitychange` counts as one for the end of the document: the browser would wait for it when
  // the scout takes the frame away, and a busy machine would come too late for the page's place in the back/forward cache.
  focusManager.setEventListener(() => () => undefined);
  const client = createQueryClient();
  followSettings(client);
  followCache(client, reader);
  void client.prefetchQuery({ ...settingsQuery(), queryFn: settings });
  void client.prefetchQuery(playbookQuery(reader));

  // What is not needed yet is fetched once the first paint is out of the way: while the disk and the page are awaited, "idle" comes too early.
  setTimeout(() => requestIdleCallback(fetchLateParts), LATE_MS);

  const root = document.getElementById('root');
  if (root) {
    createRoot(root).render(
      <QueryClientProvider client={client}>
        <App door={door} reader={reader} />
      </QueryClientProvider>,
    );
  }
  return (key) => void client.prefetchQuery(snapshotQuery(reader, key));
}
