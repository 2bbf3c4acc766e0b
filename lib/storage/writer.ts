import type { Result } from '@/lib/domain/app-error';
import type { CacheDeps } from './cache-deps';
import { EVERYTHING } from './layout';
import { compareLedger, type Integrity } from './ledger';
import type { GenerationRow, WriterEpochRow } from './rows';
import { WriteRefused } from './storage-error';
import { openWriterDb, type WriterDb } from './writer-db';

/** Raised by one when a build writes what an older one cannot read; a build never takes over from a newer one. */
export const WRITER_FORMAT = 1;

export interface Writer {
  readonly integrity: Integrity;
  readonly db: WriterDb;
  /** Runs `work` in one read-write transaction. It can add rows or replace them, not remove them. */
  put(work: (db: WriterDb) => Promise<unknown>): Promise<void>;
  /** Removes what `work` removes; `count` says beforehand how many rows that will be. */
  remove(count: (db: WriterDb) => Promise<number>, work: (db: WriterDb) => Promise<unknown>): Promise<void>;
}

/** Runs an operation on the cache's writer; what goes wrong becomes data. */
export type Attempt = <T>(work: (writer: Writer) => Promise<T>) => Promise<Result<T>>;

async function epochOf(db: WriterDb): Promise<WriterEpochRow | undefined> {
  const row = await db.meta.get('writerEpoch');
  return row?.key === 'writerEpoch' ? row : undefined;
}

async function generationOf(db: WriterDb): Promise<GenerationRow | undefined> {
  const row = await db.meta.get('generation');
  return row?.key === 'generation' ? row : undefined;
}

/** Claims the database for this writer: from now on every earlier one is refused, in the very transaction it tries. */
async function claim(db: WriterDb): Promise<number> {
  return db.transaction('rw', db.meta, async () => {
    const last = await epochOf(db);
    if (last && last.format > WRITER_FORMAT) throw new WriteRefused(`written by a newer build (format ${last.format})`);
    const claimed = (last?.claim ?? 0) + 1;
    await db.meta.put({ key: 'writerEpoch', format: WRITER_FORMAT, claim: claimed });
    return claimed;
  });
}

/** Compares the database with the ledger and, after a loss or at the very beginning, starts a new generation in both. */
async function settle(db: WriterDb, deps: CacheDeps): Promise<{ integrity: Integrity; generation: string }> {
  const recorded = await deps.ledger.read();
  const actual = { generation: (await generationOf(db))?.id, rows: await db.countRows() };
  const integrity = compareLedger(recorded, actual);
  const keeps = integrity === 'whole' && actual.generation !== undefined;
  const generation = keeps && actual.generation !== undefined ? actual.generation : deps.newId();
  // The database first: a worker that dies between the two leaves a ledger that still reports the loss.
  if (!keeps) await db.meta.put({ key: 'generation', id: generation });
  await deps.ledger.write({ generation, rows: actual.rows });
  if (integrity !== 'whole') {
    deps.report({ kind: 'rows-lost', rows: integrity.lost });
    deps.announce(EVERYTHING);
  }
  return { integrity, generation };
}

/** Opens the database for writing. Throws what `storageErrorOf` understands. */
export async function openWriter(deps: CacheDeps): Promise<Writer> {
  const db = await openWriterDb(deps.name);
  const { epoch, integrity, generation } = await deps.exclusive(async () => {
    const epoch = await claim(db);
    return { epoch, ...(await settle(db, deps)) };
  });

  const transact = (work: (db: WriterDb) => Promise<unknown>): Promise<number> => {
    if (!deps.alive()) throw new WriteRefused('this version of the extension was replaced');
    return db.transaction('rw', db.tables, async () => {
      // Asked for together, so that the browser has all of it at once; what throws here takes the whole transaction back.
      const [found, rows] = await Promise.all([epochOf(db), work(db).then(() => db.countRows())]);
      if (found?.claim !== epoch) throw new WriteRefused('another writer took over');
      return rows;
    });
  };

  const record = async (rows: number): Promise<void> => {
    // Too low a record only makes a later loss look smaller; the row itself is safe.
    await deps.ledger.write({ generation, rows }).catch(() => deps.report({ kind: 'ledger-not-written' }));
  };

  return {
    integrity,
    db,
    put: (work) => deps.exclusive(async () => record(await transact(work))),
    remove: (count, work) =>
      deps.exclusive(async () => {
        const [rows, going] = [await db.countRows(), await count(db)];
        if (going === 0) return;
        // Before the rows go, so that a worker killed here leaves too low a record and not an alarm.
        await deps.ledger.write({ generation, rows: Math.max(0, rows - going) });
        await record(await transact(work));
      }),
  };
}
