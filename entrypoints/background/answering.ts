import type { Handlers } from '@/lib/messaging/server';
import type { Cache } from '@/lib/storage/cache';
import { lateHandlers } from './late-handlers';
import type { OutboxRun } from './outbox-run';

/** What the worker answers, each group's code fetched by the first message that needs it. */
export const answering = (cache: Cache, outbox: OutboxRun): Handlers => ({
  ...lateHandlers(['account.refresh'], async () => (await import('./refresh-handler')).refreshHandler(cache)),
  ...lateHandlers(['connection.status', 'connection.list', 'connection.connect', 'connection.disconnect'], async () =>
    (await import('./connection-handlers')).connectionHandlers(cache),
  ),
  ...lateHandlers(
    ['crm.list', 'crm.enable', 'crm.disable', 'crm.choose', 'site.describe', 'recipe.save', 'recipe.remove'],
    async () => (await import('./crm-handlers')).crmHandlers,
  ),
  ...lateHandlers(
    [
      'source.list',
      'source.save',
      'source.remove',
      'source.order',
      'source.key',
      'source.keys',
      'source.keep-keys',
      'source.accounts',
      'source.explore',
      'source.test',
    ],
    async () => (await import('./source-handlers')).sourceHandlers(cache),
  ),
  ...lateHandlers(
    ['import.checkpoint', 'import.read', 'import.write', 'import.list', 'import.remove', 'import.reading', 'import.values'],
    async () => (await import('./import-handlers')).importHandlers(cache),
  ),
  ...lateHandlers(
    ['page.check', 'page.teach', 'lesson.read', 'lesson.keep'],
    async () => (await import('./page-handlers')).pageHandlers,
  ),
  ...lateHandlers(['journal.add', 'journal.undo', 'outbox.way', 'outbox.list', 'outbox.send', 'outbox.drop'], async () =>
    (await import('./journal-handlers')).journalHandlers(cache, outbox),
  ),
  ...lateHandlers(['vault.seal', 'vault.open', 'vault.list', 'vault.remove'], async () =>
    (await import('./vault-handlers')).vaultHandlers(cache),
  ),
  ...lateHandlers(['schedule.read', 'schedule.keep', 'schedule.offer'], async () =>
    (await import('./schedule-handlers')).scheduleHandlers(cache),
  ),
  ...lateHandlers(['desk.write', 'desk.remove'], async () => (await import('./desk-handlers')).deskHandlers(cache)),
  ...lateHandlers(['settings.update', 'cache.status', 'cache.clear'], async () =>
    (await import('./data-handlers')).dataHandlers(cache),
  ),
});
