import type { Handlers } from '@/lib/messaging/server';
import type { Cache } from '@/lib/storage/cache';

type ImportHandlers = Pick<Handlers, `import.${'checkpoint' | 'read' | 'write' | 'list' | 'remove'}`>;

const none = async () => ({ ok: false, error: { kind: 'not-found', what: 'channel' } }) as const;

export const importHandlers = (_: Cache): ImportHandlers => ({
  'import.checkpoint': none,
  'import.read': none,
  'import.write': none,
  'import.list': none,
  'import.remove': none,
});
