import type { Handlers } from '@/lib/messaging/server';
import type { Cache } from '@/lib/storage/cache';
import { readSettings } from '@/lib/storage/settings';
import { writeSettings } from '@/lib/storage/write-settings';
import { clearIncidents, readIncidents } from './incident-log';
import { forgetPlaces } from './places';
import { tokenStore } from './salesforce-tokens';
import { moveScouts } from './scout-scripts';
import { showSidePanelWhere } from './side-panel';
import { dropAllSecrets } from './source-secrets';

/** The settings and what is kept on this device. */
export function dataHandlers(cache: Cache): Pick<Handlers, 'settings.update' | 'cache.status' | 'cache.clear'> {
  return {
    async 'settings.update'(patch) {
      const { isSetByPolicy } = await import('./policy-settings');
      if (await isSetByPolicy(patch)) return { ok: false, error: { kind: 'blocked-by-admin' } };
      const before = (await readSettings()).dock;
      const { dock } = await writeSettings(patch);
      if (dock !== before) {
        await showSidePanelWhere(dock);
        void moveScouts();
      }
      if (patch.reminders) void (await import('./reminders')).watchReminders(cache);
      return { ok: true, value: {} };
    },
    async 'cache.status'() {
      const accounts = await cache.countSnapshots();
      if (!accounts.ok) return accounts;
      return { ok: true, value: { accounts: accounts.value, lost: (await readIncidents()).rowsLost } };
    },
    async 'cache.clear'() {
      await Promise.all([tokenStore.dropAll(), dropAllSecrets(), forgetPlaces()]);
      const cleared = await cache.clear();
      if (!cleared.ok) return cleared;
      await clearIncidents();
      return { ok: true, value: {} };
    },
  };
}
