import type { Result } from '@/lib/domain/app-error';
import { z } from '@/lib/domain/z';
import { seal } from './codec';
import { checkpointIn, ImportCheckpoint, type ImportedRecord, importPrefix, importRowsOf, recordIn } from './import-shape';
import {
  dropFile,
  dropImports,
  filesByKind,
  filesOf,
  type ImportedFile,
  listFiles,
  readingOf,
  recordsUnder,
} from './imported-files';
import { importRowsUnder } from './read-imports';
import type { ImportRow } from './rows';
import type { Attempt, Writer } from './writer';

/** What files said: the store of an import (`lib/sources/files`), and what else is done with it. */
export interface Imports {
  checkpoint(scope: string, source: string): Promise<Result<ImportCheckpoint | undefined>>;
  holds(scope: string, source: string): Promise<Result<boolean>>;
  readMany(keys: readonly string[]): Promise<Result<(ImportedRecord | undefined)[]>>;
  /** Puts the records under their keys and the checkpoint in place of the last: all of it, or nothing. Written twice it is the same. */
  upsertMany(records: readonly unknown[], checkpoint: unknown): Promise<Result<void>>;
  /** Those of one user, or of all. */
  list(scope?: string): Promise<Result<ImportedFile[]>>;
  /** The files of one user by name and kind of key alone. */
  kinds(scope: string): Promise<Result<Pick<ImportedFile, 'source' | 'by'>[]>>;
  /** The accounts of a file by their key's value, in the order of the disk, `VALUES_AT_ONCE` at most; those after `after`. */
  values(scope: string, source: string, by: ImportedRecord['by'], after?: string): Promise<Result<string[]>>;
  /** How the last file of this user with these columns was read; undefined: there is none. */
  reading(scope: string, columns: string): Promise<Result<(ImportCheckpoint['reading'] & { source: string }) | undefined>>;
  remove(scope: string, source: string): Promise<Result<void>>;
  /** Hands the files of one user to another, once a person has said who they are. Broken off in between, it is ended by doing it again. */
  rescope(fromScope: string, toScope: string): Promise<Result<void>>;
}

/** Rows that change hands together. */
const MOVED_AT_ONCE = 2_000;
/** Keys that are handed out together. */
export const VALUES_AT_ONCE = 5_000;

/** A row under its new owner; one that is illegible is lost to both. */
function movedRow(row: ImportRow, scope: string): ImportRow[] {
  const record = recordIn(row);
  if (!record) return [];
  const { key: _, ...rest } = record;
  return [
    { key: importPrefix(scope, record.source, record.by) + encodeURIComponent(record.value), payload: seal({ ...rest, scope }) },
  ];
}

async function rescoped({ db, put, remove }: Writer, from: string, to: string): Promise<void> {
  const checkpoints = await filesOf(db, from).toArray();
  const moved = checkpoints.flatMap((row) => checkpointIn(row) ?? []).map((kept) => ({ ...kept, scope: to }));
  if (from === to || checkpoints.length === 0) return;
  await put((now) => now.checkpoints.bulkPut(moved.map((kept) => ({ scope: to, source: kept.source, payload: seal(kept) }))));
  for (;;) {
    const rows = await recordsUnder(db, from).limit(MOVED_AT_ONCE).toArray();
    if (rows.length === 0) break;
    await put(async (now) => {
      await now.imports.bulkPut(rows.flatMap((row) => movedRow(row, to)));
      await now.imports.bulkDelete(rows.map(({ key }) => key));
    });
  }
  await dropImports(remove, from);
}

/** The imports of a cache. */
export const importsOver = (attempt: Attempt, nowMs: () => number): Imports => ({
  checkpoint: (scope, source) => attempt(async ({ db }) => checkpointIn(await db.checkpoints.get([scope, source]))),

  holds: (scope, source) => attempt(async ({ db }) => (await recordsUnder(db, scope, source).limit(1).primaryKeys()).length > 0),

  readMany: (keys) => attempt(async ({ db }) => (await importRowsUnder(db, keys)).map(recordIn)),

  async upsertMany(records, checkpoint) {
    const parsed = z.safeParse(ImportCheckpoint, checkpoint);
    if (!parsed.success) return { ok: false, error: { kind: 'unexpected-shape', path: 'checkpoint' } };
    const rows = importRowsOf(records, parsed.data);
    if (!rows.ok) return rows;
    const { scope, source } = parsed.data;
    const kept: ImportCheckpoint = { ...parsed.data, writtenAtMs: nowMs() };
    return attempt(({ put }) =>
      put(async (db) => {
        await db.imports.bulkPut(rows.value);
        await db.checkpoints.put({ scope, source, payload: seal(kept) });
      }),
    );
  },

  list: (scope) => attempt(({ db }) => listFiles(db, scope)),

  kinds: (scope) => attempt(({ db }) => filesByKind(db, scope)),

  values: (scope, source, by, after) =>
    attempt(async ({ db }) => {
      const prefix = importPrefix(scope, source, by);
      const from = after === undefined ? prefix : prefix + encodeURIComponent(after);
      const range = db.imports.where(':id').between(from, `${prefix}\uffff`, after === undefined, false);
      const keys = await range.limit(VALUES_AT_ONCE).primaryKeys();
      return keys.map((key) => decodeURIComponent(key.slice(prefix.length)));
    }),

  reading: (scope, columns) =>
    attempt(async ({ db }) => {
      const found = await readingOf(db, scope, columns);
      return found?.reading && { ...found.reading, source: found.source };
    }),

  remove: (scope, source) => attempt(({ remove }) => dropFile(remove, scope, source)),

  rescope: (fromScope, toScope) => attempt((writer) => rescoped(writer, fromScope, toScope)),
});
