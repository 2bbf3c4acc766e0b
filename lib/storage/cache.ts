import { cacheKeyOf, scopeKeyOf } from '@/lib/domain/account-ref';
import { AccountSnapshot } from '@/lib/domain/account-snapshot';
import type { Result } from '@/lib/domain/app-error';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import type { z } from '@/lib/domain/z';
import type { CacheDeps } from './cache-deps';
import { seal, unseal } from './codec';
import { type Desk, deskOver } from './desk';
import { type HostRows, hostRowsOver } from './host-rows';
import { dropImports, sweepImports } from './imported-files';
import { type Imports, importsOver } from './imports';
import { isUnder } from './is-under';
import { type Journal, journalOver } from './journal';
import { EVERYTHING, PLAYBOOK_KEY } from './layout';
import type { Integrity } from './ledger';
import { type Outbox, outboxOver } from './outbox';
import { open, parseAs } from './parse-row';
import { rowTimes } from './row-times';
import { storageErrorOf, WriteRefused } from './storage-error';
import { type Vault, vaultOver } from './vault';
import { openWriter, type Writer } from './writer';

/** Tables whose rows are one user's, by `scope`; and those whose rows have a time to go. */
const OF_A_USER = ['snapshots', 'schemas', 'journal', 'outbox', 'desk', 'vault'] as const;
const EXPIRING = ['snapshots', 'schemas', 'journal', 'vault'] as const;

/** The database as the worker uses it. Every operation answers with a value or with `storage-failed`; none throws. */
export interface Cache {
  readSnapshot(key: string): Promise<Result<AccountSnapshot | undefined>>;
  /** Writes it under `cacheKeyOf(snapshot.ref, snapshot.identity)`; one that names no identity, or that its schema does not pass, is refused. */
  writeSnapshot(snapshot: AccountSnapshot): Promise<Result<void>>;
  /** Removes all that one user brought in (`scopeKeyOf`), imported files and what they did too: signed out, or somebody else is signed in now. */
  dropScope(scope: string, keep?: 'outbox'): Promise<Result<void>>;
  /** What a source told about its fields; undefined: not kept, past its time, or not of this schema. */
  readSchema<S extends z.core.$ZodType>(key: string, schema: S): Promise<Result<z.output<S> | undefined>>;
  writeSchema(key: string, scope: string, value: unknown): Promise<Result<void>>;
  /** Keeps a playbook and makes it the active one; one that its schema does not pass is refused. */
  writePlaybook(playbook: Playbook): Promise<Result<void>>;
  activePlaybook(): Promise<Result<Playbook | undefined>>;
  /** What files said, as it was imported. */
  readonly imports: Imports;
  /** Snapshots and schemas by the beginning of their keys. */
  readonly hosts: HostRows;
  /** What reps did and heard; what is to be told the CRM; what they have at hand; what they sealed for a visit. */
  readonly journal: Journal;
  readonly outbox: Outbox;
  readonly desk: Desk;
  readonly vault: Vault;
  /** Removes rows that are past their time. */
  sweep(): Promise<Result<void>>;
  /** Removes everything of every user; the playbook stays. */
  clear(): Promise<Result<void>>;
  countSnapshots(): Promise<Result<number>>;
  /** What opening found: see `LedgerEntry`. */
  integrity(): Promise<Result<Integrity>>;
  close(): void;
}

/** The worker's cache. The database is opened at the first operation, and again after one that could not. */
export function openCache(deps: CacheDeps): Cache {
  let opening: Promise<Writer> | undefined;
  let superseded: WriteRefused | undefined;

  const writer = async (): Promise<Writer> => {
    const at = opening;
    const held = await at?.catch(() => undefined);
    if (held?.db.isOpen()) return held;
    // Opening claims the database; a writer that was superseded would take it back from its successor.
    if (superseded) throw superseded;
    if (opening === at || opening === undefined) opening = openWriter(deps);
    return opening;
  };

  /** Runs an operation; what goes wrong becomes data. */
  const attempt = async <T>(work: (writer: Writer) => Promise<T>): Promise<Result<T>> => {
    try {
      return { ok: true, value: await work(await writer()) };
    } catch (error) {
      if (error instanceof WriteRefused) superseded = error;
      return { ok: false, error: storageErrorOf(error) };
    }
  };

  const illegible = <T>(table: 'snapshots' | 'playbooks' | 'schemas', value: T | undefined): T | undefined => {
    if (value === undefined) deps.report({ kind: 'row-illegible', table });
    return value;
  };

  return {
    readSnapshot: (key) =>
      attempt(async ({ db }) => {
        const row = await db.snapshots.get(key);
        const snapshot = row && open(AccountSnapshot, row.payload);
        return row && illegible('snapshots', snapshot && isUnder(key, snapshot) ? snapshot : undefined);
      }),

    async writeSnapshot(snapshot) {
      const { ref, identity } = snapshot;
      if (!identity) return { ok: false, error: { kind: 'unexpected-shape', path: 'identity' } };
      const parsed = parseAs(AccountSnapshot, snapshot);
      if (!parsed.ok) return parsed;
      const [key, scope] = [cacheKeyOf(ref, identity), scopeKeyOf(ref, identity)];
      const payload = seal(parsed.value, deps.stamp);
      const times = rowTimes('snapshots', deps.nowMs());
      const written = await attempt(({ put }) => put((db) => db.snapshots.put({ key, scope, ...times, payload })));
      if (written.ok) deps.announce(key);
      return written;
    },

    async dropScope(scope, keep) {
      const dropped = await attempt(async ({ remove }) => {
        for (const table of OF_A_USER) {
          if (table === keep) continue;
          const theirs = (db: Writer['db']) => db.table(table).where({ scope });
          await remove(
            (db) => theirs(db).count(),
            (db) => theirs(db).delete(),
          );
        }
        await dropImports(remove, scope);
      });
      deps.announce(EVERYTHING);
      return dropped;
    },

    readSchema: (key, schema) =>
      attempt(async ({ db }) => {
        const row = await db.schemas.get(key);
        if (!row || row.expiresAtMs <= deps.nowMs()) return undefined;
        return illegible('schemas', open(schema, row.payload));
      }),

    writeSchema: (key, scope, value) => {
      const times = rowTimes('schemas', deps.nowMs());
      return attempt(({ put }) => put((db) => db.schemas.put({ key, scope, ...times, payload: seal(value) })));
    },

    async writePlaybook(playbook) {
      const { parseRow } = await import('./row-parsers');
      const parsed = parseRow('playbook', playbook);
      if (!parsed.ok) return parsed;
      const { id, version } = parsed.value;
      const payload = seal(parsed.value, deps.stamp);
      const written = await attempt(({ put }) =>
        put(async (db) => {
          await db.playbooks.put({ id, version, payload });
          await db.meta.put({ key: 'activePlaybook', id, version });
        }),
      );
      if (written.ok) deps.announce(PLAYBOOK_KEY);
      return written;
    },

    activePlaybook: () =>
      attempt(async ({ db }) => {
        const active = await db.meta.get('activePlaybook');
        const row = active?.key === 'activePlaybook' ? await db.playbooks.get([active.id, active.version]) : undefined;
        if (!row) return undefined;
        // Its schema is larger than all the others' together, and most workers are woken for something else.
        const { parseRow } = await import('./row-parsers');
        const parsed = parseRow('playbook', unseal(row.payload)?.value);
        return illegible('playbooks', parsed.ok ? parsed.value : undefined);
      }),

    imports: importsOver(attempt, deps.nowMs),
    hosts: hostRowsOver(attempt, deps.announce),
    journal: journalOver(attempt, deps),
    outbox: outboxOver(attempt, deps.announce),
    desk: deskOver(attempt, deps.stamp, deps.announce),
    vault: vaultOver(attempt),

    sweep: () =>
      attempt(async (at) => {
        const { remove } = at;
        const now = deps.nowMs();
        for (const table of EXPIRING) {
          const past = (db: Writer['db']) => db.table(table).where('expiresAtMs').belowOrEqual(now);
          await remove(
            (db) => past(db).count(),
            (db) => past(db).delete(),
          );
        }
        await sweepImports(at, now);
      }),

    async clear() {
      const cleared = await attempt(async ({ remove }) => {
        await remove(
          async (db) => (await Promise.all(OF_A_USER.map((table) => db.table(table).count()))).reduce((a, b) => a + b, 0),
          (db) => Promise.all(OF_A_USER.map((table) => db.table(table).clear())),
        );
        await dropImports(remove);
      });
      deps.announce(EVERYTHING);
      return cleared;
    },

    countSnapshots: () => attempt(({ db }) => db.snapshots.count()),
    integrity: () => attempt(async ({ integrity }) => integrity),
    close: () => void opening?.then(({ db }) => db.close({ disableAutoOpen: true })).catch(() => undefined),
  };
}
