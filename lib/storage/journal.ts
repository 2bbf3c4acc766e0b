import { type AccountRef, cacheKeyOf, type Identity, scopeKeyOf } from '@/lib/domain/account-ref';
import type { Result } from '@/lib/domain/app-error';
import { Effect } from '@/lib/domain/effect';
import { JournalEntry } from '@/lib/domain/journal';
import { z } from '@/lib/domain/z';
import { seal } from './codec';
import { OUTBOX_KEY } from './layout';
import { open } from './parse-row';
import { rowTimes } from './row-times';
import type { JournalRow } from './rows';
import type { Attempt, Writer } from './writer';
import type { WriterDb } from './writer-db';

/** An entry with the account that it is about (`cacheKeyOf`). */
export interface Entered {
  account: string;
  entry: JournalEntry;
}

/** What reps did and heard, by account. Entries are added and, for as long as the CRM has not been told, taken back. */
export interface Journal {
  /** Adds an entry and what is to be written into the CRM about it: both, or nothing. The same twice is the same once. */
  add(ref: AccountRef, identity: Identity, entry: JournalEntry, effect?: Effect): Promise<Result<void>>;
  /** The entries of one account, oldest first; those that this build cannot read are left out. */
  of(account: string): Promise<Result<JournalEntry[]>>;
  /** All that one user entered, oldest first. */
  under(scope: string): Promise<Result<Entered[]>>;
  /** Takes an entry back, and what waits to be told of it. False: there is none of this account, or the CRM has been told. */
  undo(ref: AccountRef, identity: Identity, id: string): Promise<Result<boolean>>;
}

interface JournalDeps {
  stamp: string;
  nowMs(): number;
  announce(key: string): void;
}

const entered = (rows: readonly JournalRow[]): Entered[] =>
  rows
    .flatMap(({ account, payload }) => {
      const entry = open(JournalEntry, payload);
      return entry ? [{ account, entry }] : [];
    })
    .sort((a, b) => a.entry.atMs - b.entry.atMs);

/** What waits to be told of an entry. */
async function effectsOf(db: WriterDb, scope: string, entryId: string): Promise<Effect[]> {
  const rows = await db.outbox.where({ scope }).toArray();
  return rows.flatMap(({ payload }) => open(Effect, payload) ?? []).filter((effect) => effect.entryId === entryId);
}

/** Takes back an entry that nobody was told of. Within one turn, so that it cannot begin to be sent meanwhile. */
async function takeBack({ remove }: Writer, account: string, scope: string, id: string): Promise<boolean> {
  let taken = false;
  const mine = async (db: WriterDb) => {
    const row = await db.journal.get(id);
    const effects = await effectsOf(db, scope, id);
    // After a first try nobody can be sure that the CRM has not been told, whatever the answer was.
    const untold = effects.every(({ state, attempts }) => state === 'waiting' && attempts === 0);
    return row?.account === account && untold ? effects.map((effect) => effect.id) : undefined;
  };
  await remove(
    async (db) => {
      const effects = await mine(db);
      return effects ? effects.length + 1 : 0;
    },
    async (db) => {
      const effects = await mine(db);
      if (!effects) return;
      await db.outbox.bulkDelete(effects);
      await db.journal.delete(id);
      taken = true;
    },
  );
  return taken;
}

/** The journal of a cache. */
export const journalOver = (attempt: Attempt, { stamp, nowMs, announce }: JournalDeps): Journal => ({
  async add(ref, identity, entry, effect) {
    const parsed = z.safeParse(JournalEntry, entry);
    const told = z.safeParse(z.optional(Effect), effect);
    if (!parsed.success || !told.success) return { ok: false, error: { kind: 'unexpected-shape', path: 'entry' } };
    const [account, scope] = [cacheKeyOf(ref, identity), scopeKeyOf(ref, identity)];
    const { expiresAtMs } = rowTimes('journal', nowMs());
    const { id } = parsed.data;
    const written = await attempt(({ put }) =>
      put(async (db) => {
        await db.journal.put({ id, account, scope, expiresAtMs, payload: seal(parsed.data, stamp) });
        // One that is there already may be under way: it is never set back to its beginning.
        if (told.data && !(await db.outbox.get(told.data.id))) {
          await db.outbox.put({ id: told.data.id, scope, payload: seal(told.data) });
        }
      }),
    );
    if (written.ok) announce(account);
    if (written.ok && effect) announce(OUTBOX_KEY);
    return written;
  },

  of: (account) => attempt(async ({ db }) => entered(await db.journal.where({ account }).toArray()).map(({ entry }) => entry)),

  under: (scope) => attempt(async ({ db }) => entered(await db.journal.where({ scope }).toArray())),

  async undo(ref, identity, id) {
    const [account, scope] = [cacheKeyOf(ref, identity), scopeKeyOf(ref, identity)];
    const taken = await attempt((writer) => takeBack(writer, account, scope, id));
    announce(account);
    announce(OUTBOX_KEY);
    return taken;
  },
});
