import type { Effect } from '@/lib/domain/effect';
import type { Handlers } from '@/lib/messaging/server';
import { againMs } from '@/lib/outbox/again';
import { UNDO_MS } from '@/lib/outbox/timing';
import type { Cache } from '@/lib/storage/cache';
import { canTell } from './effect-calls';
import { heardNow, tellHeard } from './heard-facts';
import type { OutboxRun } from './outbox-run';

type JournalChannel = 'journal.add' | 'journal.undo' | 'outbox.way' | 'outbox.list' | 'outbox.send' | 'outbox.drop';

/** What a rep did or heard, kept at once; what the CRM is told of it goes through the outbox. */
export function journalHandlers(
  cache: Cache,
  { sendSoon, watch }: Pick<OutboxRun, 'sendSoon' | 'watch'>,
): Pick<Handlers, JournalChannel> {
  return {
    async 'journal.add'({ ref, identity, entry, draft }) {
      // Nothing is kept of words that nobody can send: the rep was offered to copy them.
      if (draft && !(await canTell(ref, identity))) return { ok: false, error: { kind: 'misconfigured', field: 'outbox' } };
      if (draft) await watch();
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
        // Until then it can be taken back.
        nextMs: nowMs + UNDO_MS,
        attempts: 0,
      };
      const kept = entry.kind === 'heard' ? await heardNow(cache, ref, identity, entry) : entry;
      const added = await cache.journal.add(ref, identity, kept, effect);
      if (added.ok && entry.kind === 'heard') await tellHeard(cache, ref, identity);
      if (added.ok && effect) sendSoon();
      return added.ok ? { ok: true, value: {} } : added;
    },
    async 'journal.undo'({ ref, identity, id }) {
      const undone = await cache.journal.undo(ref, identity, id);
      // An answer that is taken back is no fact any more.
      if (undone.ok && undone.value) await tellHeard(cache, ref, identity);
      return undone.ok ? { ok: true, value: { undone: undone.value } } : undone;
    },
    async 'outbox.way'({ ref, identity }) {
      return { ok: true, value: { way: (await canTell(ref, identity)) ? 'crm' : 'copy' } };
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
        await cache.outbox.step(effect.id, ['waiting', 'stuck'], {
          state: 'waiting',
          nextMs: againMs(effect, Date.now()),
        });
      }
      await watch();
      sendSoon();
      return { ok: true, value: {} };
    },
    async 'outbox.drop'({ id }) {
      const dropped = await cache.outbox.drop(id);
      return dropped.ok ? { ok: true, value: {} } : dropped;
    },
  };
}
