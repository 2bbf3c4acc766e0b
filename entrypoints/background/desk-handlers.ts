import { scopeKeyOf } from '@/lib/domain/account-key';
import { deskKind, parseDesk } from '@/lib/domain/desk';
import type { Handlers } from '@/lib/messaging/server';
import type { Cache } from '@/lib/storage/cache';

/** What lies on a user's desk, each thing parsed by the schema of its name. */
export function deskHandlers(cache: Cache): Pick<Handlers, 'desk.write' | 'desk.remove'> {
  return {
    async 'desk.write'({ identity, name, value, ...place }) {
      const parsed = parseDesk(deskKind(name), value);
      if (parsed === undefined) return { ok: false, error: { kind: 'unexpected-shape', path: name } };
      const written = await cache.desk.write(scopeKeyOf(place, identity), name, parsed);
      return written.ok ? { ok: true, value: {} } : written;
    },
    async 'desk.remove'({ identity, name, ...place }) {
      const removed = await cache.desk.remove(scopeKeyOf(place, identity), name);
      return removed.ok ? { ok: true, value: {} } : removed;
    },
  };
}
