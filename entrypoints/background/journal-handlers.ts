import type { Effect } from '@/lib/domain/effect';
import type { Handlers } from '@/lib/messaging/server';
import type { Cache } from '@/lib/storage/cache';

type JournalChannel = 'journal.add' | 'journal.undo' | 'outbox.list' | 'outbox.send' | 'outbox.drop';

/** What a rep did or heard, kept at once; what the CRM is told of it goes through the outbox. */
export function journalHandlers(cache: Cache, sendSoon: () => void): Pick<Handlers, JournalChannel> {
  return {
    async 'journal.add'({ ref, identity, entry, draft }) {
      const nowMs = Date.now();
      const effect: Effect | undefined = draft && {
        // The same entry asked for twice, by a page whose worker died, is one effect.
        id: `${entry.id}.${draft.kind}`,
        ref,
        identity,
        draft,
        entryId: entry.id,
        state: 'waiting',
        createdMs: nowMs,
        nextMs: nowMs,
        attempts: 0,
      };
      const added = await cache.journal.add(ref, identity, entry, effect);
      if (added.ok && effect) sendSoon();
      return added.ok ? { ok: true, value: {} } : added;
    },
    async 'journal.undo'({ ref, identity, id }) {
      const undone = await cache.journal.undo(ref, identity, id);
      return undone.ok ? { ok: true, value: { undone: undone.value } } : undone;
    },
    async 'outbox.list'() {
      const effects = await cache.outbox.list();
      return effects.ok ? { ok: true, value: { effects: effects.value } } : effects;
    },
    async 'outbox.send'({ id }) {
      const effects = await cache.outbox.list();
      if (!effects.ok) return effects;
      for (const effect of effects.value) {
        if (id !== undefined && effect.id !== id) continue;
        await cache.outbox.step(effect.id, ['waiting', 'stuck'], { state: 'waiting', nextMs: Date.now() });
      }
      sendSoon();
      return { ok: true, value: {} };
    },
    async 'outbox.drop'({ id }) {
      const dropped = await cache.outbox.drop(id);
      return dropped.ok ? { ok: true, value: {} } : dropped;
    },
  };
}
