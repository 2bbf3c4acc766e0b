import type { Handlers } from '@/lib/messaging/server';
import type { Cache } from '@/lib/storage/cache';

type SourceHandlers = Pick<Handlers, `source.${'list' | 'save' | 'remove' | 'order' | 'key' | 'accounts' | 'explore' | 'test'}`>;

const none = async () => ({ ok: false, error: { kind: 'not-found', what: 'channel' } }) as const;

export const sourceHandlers = (_: Cache): SourceHandlers => ({
  'source.list': none,
  'source.save': none,
  'source.remove': none,
  'source.order': none,
  'source.key': none,
  'source.accounts': none,
  'source.explore': none,
  'source.test': none,
});
