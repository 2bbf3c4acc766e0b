import { scopeKeyOf } from '@/lib/domain/account-ref';
import type { Result } from '@/lib/domain/app-error';
import { Effect } from '@/lib/domain/effect';
import { seal } from './codec';
import { OUTBOX_KEY } from './layout';
import { open } from './parse-row';
import type { Attempt } from './writer';

/** What may change about an effect on its way; what it says does not. */
export type EffectStep = Partial<Pick<Effect, 'state' | 'nextMs' | 'attempts' | 'error' | 'recordId' | 'sentMs'>>;

/** What is to be written into the CRM, and what has been. Entries come in with the journal's (`Journal.add`). */
export interface Outbox {
  /** Oldest first; those of one user, or all. */
  list(scope?: string): Promise<Result<Effect[]>>;
  /**
   * Takes one step with an effect that is (still) in one of the states `from`; undefined: it is not, somebody else took it or it was
   * taken back. A step that says no error has none.
   */
  step(id: string, from: readonly Effect['state'][], to: EffectStep): Promise<Result<Effect | undefined>>;
  /** Gives up an effect: the CRM is never told. */
  drop(id: string): Promise<Result<void>>;
}

/** The outbox of a cache. */
export const outboxOver = (attempt: Attempt, announce: (key: string) => void): Outbox => ({
  list: (scope) =>
    attempt(async ({ db }) => {
      const rows = await (scope === undefined ? db.outbox.toArray() : db.outbox.where({ scope }).toArray());
      return rows.flatMap(({ payload }) => open(Effect, payload) ?? []).sort((a, b) => a.createdMs - b.createdMs);
    }),

  async step(id, from, to) {
    let stepped: Effect | undefined;
    const done = await attempt(({ put }) =>
      put(async (db) => {
        const row = await db.outbox.get(id);
        const effect = row && open(Effect, row.payload);
        if (!effect || !from.includes(effect.state)) return;
        const { error: _, ...rest } = effect;
        stepped = { ...rest, ...to };
        await db.outbox.put({ id, scope: scopeKeyOf(effect.ref, effect.identity), payload: seal(stepped) });
      }),
    );
    if (!done.ok) return done;
    announce(OUTBOX_KEY);
    return { ok: true, value: stepped };
  },

  async drop(id) {
    const dropped = await attempt(({ remove }) =>
      remove(
        (db) => db.outbox.where({ id }).count(),
        (db) => db.outbox.delete(id),
      ),
    );
    announce(OUTBOX_KEY);
    return dropped;
  },
});
