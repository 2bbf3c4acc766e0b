import type { Handlers } from '@/lib/messaging/server';
import type { Cache } from '@/lib/storage/cache';
import { writeSettings } from '@/lib/storage/write-settings';
import { clearIncidents, readIncidents } from './incident-log';
import { forgetPlaces } from './places';
import { tokenStore } from './salesforce-tokens';
import { dropAllSecrets } from './source-secrets';

/** The settings and what is kept on this device. */
export function dataHandlers(cache: Cache): Pick<Handlers, 'settings.update' | 'cache.status' | 'cache.clear'> {
  return {
    async 'settings.update'(patch) {
      await writeSettings(patch);
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
