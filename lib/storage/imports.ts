import type { Result } from '@/lib/domain/app-error';
import { z } from '@/lib/domain/z';
import { seal } from './codec';
import {
  checkpointIn,
  ImportCheckpoint,
  type ImportedRecord,
  importPrefix,
  importRowsOf,
  KEY_KINDS,
  recordIn,
} from './import-shape';
import type { ImportRow } from './rows';
import type { Writer } from './writer';
import type { WriterDb } from './writer-db';

/** A file that was imported. One whose rows were imported by two kinds of key is there twice. */
export interface ImportedFile {
  scope: string;
  source: string;
  by: ImportedRecord['by'];
  accounts: number;
  /** False: its import was stopped; what it wrote until then is there. */
  isDone: boolean;
}

/** What files said: the store of an import (`lib/sources/files`), and what else is done with it. */
export interface Imports {
  checkpoint(scope: string, source: string): Promise<Result<ImportCheckpoint | undefined>>;
  holds(scope: string, source: string): Promise<Result<boolean>>;
  readMany(keys: readonly string[]): Promise<Result<(ImportedRecord | undefined)[]>>;
  /** Puts the records under their keys and the checkpoint in place of the last: all of it, or nothing. Written twice it is the same. */
  upsertMany(records: readonly unknown[], checkpoint: unknown): Promise<Result<void>>;
  /** Those of one user, or of all. */
  list(scope?: string): Promise<Result<ImportedFile[]>>;
  remove(scope: string, source: string): Promise<Result<void>>;
  /** Hands the files of one user to another, once a person has said who they are. Broken off in between, it is ended by doing it again. */
  rescope(fromScope: string, toScope: string): Promise<Result<void>>;
}

type Attempt = <T>(work: (writer: Writer) => Promise<T>) => Promise<Result<T>>;

/** Rows that change hands together. */
const MOVED_AT_ONCE = 2_000;

const under = (db: WriterDb, ...parts: readonly string[]) => db.imports.where(':id').startsWith(importPrefix(...parts));
const filesOf = (db: WriterDb, scope?: string) =>
  scope === undefined ? db.checkpoints.toCollection() : db.checkpoints.where('scope').equals(scope);

/** Removes what files said, of one user or of all. */
export async function dropImports(remove: Writer['remove'], scope?: string): Promise<void> {
  await remove(
    (db) => filesOf(db, scope).count(),
    (db) => Promise.all([filesOf(db, scope).delete(), scope === undefined ? db.imports.clear() : under(db, scope).delete()]),
  );
}

/** A row under its new owner; one that is illegible is lost to both. */
function movedRow(row: ImportRow, scope: string): ImportRow[] {
  const record = recordIn(row);
  if (!record) return [];
  const { key: _, ...rest } = record;
  return [
    { key: importPrefix(scope, record.source, record.by) + encodeURIComponent(record.value), payload: seal({ ...rest, scope }) },
  ];
}

async function listOf(db: WriterDb, only?: string): Promise<ImportedFile[]> {
  const files: ImportedFile[] = [];
  for (const row of await filesOf(db, only).toArray()) {
    const { scope, source } = row;
    const isDone = checkpointIn(row)?.isDone ?? false;
    const counts = await Promise.all(KEY_KINDS.map((by) => under(db, scope, source, by).count()));
    for (const [at, by] of KEY_KINDS.entries()) {
      const accounts = counts[at] ?? 0;
      if (accounts > 0) files.push({ scope, source, by, accounts, isDone });
    }
  }
  return files;
}

async function rescoped({ db, put, remove }: Writer, from: string, to: string): Promise<void> {
  const checkpoints = await filesOf(db, from).toArray();
  const moved = checkpoints.flatMap((row) => checkpointIn(row) ?? []).map((kept) => ({ ...kept, scope: to }));
  if (from === to || checkpoints.length === 0) return;
  await put((now) => now.checkpoints.bulkPut(moved.map((kept) => ({ scope: to, source: kept.source, payload: seal(kept) }))));
  for (;;) {
    const rows = await under(db, from).limit(MOVED_AT_ONCE).toArray();
    if (rows.length === 0) break;
    await put(async (now) => {
      await now.imports.bulkPut(rows.flatMap((row) => movedRow(row, to)));
      await now.imports.bulkDelete(rows.map(({ key }) => key));
    });
  }
  await dropImports(remove, from);
}

/** The imports of a cache. */
export const importsOver = (attempt: Attempt): Imports => ({
  checkpoint: (scope, source) => attempt(async ({ db }) => checkpointIn(await db.checkpoints.get([scope, source]))),

  holds: (scope, source) => attempt(async ({ db }) => (await under(db, scope, source).limit(1).primaryKeys()).length > 0),

  readMany: (keys) => attempt(async ({ db }) => (await db.imports.bulkGet([...keys])).map(recordIn)),

  async upsertMany(records, checkpoint) {
    const parsed = z.safeParse(ImportCheckpoint, checkpoint);
    if (!parsed.success) return { ok: false, error: { kind: 'unexpected-shape', path: 'checkpoint' } };
    const rows = importRowsOf(records, parsed.data);
    if (!rows.ok) return rows;
    const { scope, source } = parsed.data;
    return attempt(({ put }) =>
      put(async (db) => {
        await db.imports.bulkPut(rows.value);
        await db.checkpoints.put({ scope, source, payload: seal(parsed.data) });
      }),
    );
  },

  list: (scope) => attempt(({ db }) => listOf(db, scope)),

  remove: (scope, source) =>
    attempt(({ remove }) =>
      remove(
        (db) => db.checkpoints.where({ scope, source }).count(),
        (db) => Promise.all([db.checkpoints.delete([scope, source]), under(db, scope, source).delete()]),
      ),
    ),

  rescope: (fromScope, toScope) => attempt((writer) => rescoped(writer, fromScope, toScope)),
});
