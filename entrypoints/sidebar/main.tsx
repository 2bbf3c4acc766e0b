import { notifyManager, QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { followCache, playbookQuery } from '@/lib/queries/cache-queries';
import { createQueryClient } from '@/lib/queries/query-client';
import { followSettings, settingsQuery } from '@/lib/queries/settings-query';
import { openReader } from '@/lib/storage/reader';
import { App } from './app';
import { type DockDoor, openDock } from './dock-door';
import { startLanguage } from './language';
import { fetchLateParts } from './late-parts';

// An account's facts are painted in the frame in which they arrive, not one timer later.
notifyManager.setScheduler(queueMicrotask);

const LATE_MS = 800;

const client = createQueryClient();
const reader = openReader();
// The handshake listens from the first moment; what needs no account is read while it runs.
const door: DockDoor = openDock({ client, reader });
void client.prefetchQuery(settingsQuery()).then(() => startLanguage(client));
void client.prefetchQuery(playbookQuery(reader));
followSettings(client);
followCache(client, reader);

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
