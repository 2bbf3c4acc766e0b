import { seal } from './codec';
import { checkpointIn, type ImportCheckpoint, type ImportedRecord, importPrefix, KEY_KINDS } from './import-shape';
import { IMPORT_RETENTION_MS } from './row-times';
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
  /** When it was imported last, and when it goes unless it is imported again. */
  writtenAtMs?: number;
  keptUntilMs?: number;
}

export const recordsUnder = (db: WriterDb, ...parts: readonly string[]) =>
  db.imports.where(':id').startsWith(importPrefix(...parts));

/** Files of one user, or of all. */
export const filesOf = (db: WriterDb, scope?: string) =>
  scope === undefined ? db.checkpoints.toCollection() : db.checkpoints.where('scope').equals(scope);

const timesOf = (writtenAtMs: number | undefined) =>
  writtenAtMs === undefined ? {} : { writtenAtMs, keptUntilMs: writtenAtMs + IMPORT_RETENTION_MS };

export async function listFiles(db: WriterDb, only?: string): Promise<ImportedFile[]> {
  const files: ImportedFile[] = [];
  for (const row of await filesOf(db, only).toArray()) {
    const { scope, source } = row;
    const kept = checkpointIn(row);
    const counts = await Promise.all(KEY_KINDS.map((by) => recordsUnder(db, scope, source, by).count()));
    for (const [at, by] of KEY_KINDS.entries()) {
      const accounts = counts[at] ?? 0;
      if (accounts === 0) continue;
      files.push({ scope, source, by, accounts, isDone: kept?.isDone ?? false, ...timesOf(kept?.writtenAtMs) });
    }
  }
  return files;
}

/** What files a user has, without counting what is in them: asked whenever an account is read. */
export async function filesByKind(db: WriterDb, scope: string): Promise<Pick<ImportedFile, 'source' | 'by'>[]> {
  const rows = await filesOf(db, scope).toArray();
  const asked = rows.flatMap(({ source }) => KEY_KINDS.map((by) => ({ source, by })));
  const firsts = await Promise.all(asked.map(({ source, by }) => recordsUnder(db, scope, source, by).limit(1).primaryKeys()));
  return asked.filter((_, at) => (firsts[at]?.length ?? 0) > 0);
}

/** How the file that was imported last with these columns was read. */
export async function readingOf(db: WriterDb, scope: string, columns: string): Promise<ImportCheckpoint | undefined> {
  const files = (await filesOf(db, scope).toArray()).flatMap((row) => checkpointIn(row) ?? []);
  return files
    .filter(({ reading }) => reading?.columns === columns)
    .sort((a, b) => (b.writtenAtMs ?? 0) - (a.writtenAtMs ?? 0))[0];
}

/** Removes what one file said, its checkpoint too. */
export async function dropFile(remove: Writer['remove'], scope: string, source: string): Promise<void> {
  await remove(
    (db) => db.checkpoints.where({ scope, source }).count(),
    (db) => Promise.all([db.checkpoints.delete([scope, source]), recordsUnder(db, scope, source).delete()]),
  );
}

/** Removes what files said, of one user or of all. */
export async function dropImports(remove: Writer['remove'], scope?: string): Promise<void> {
  await remove(
    (db) => filesOf(db, scope).count(),
    (db) =>
      Promise.all([filesOf(db, scope).delete(), scope === undefined ? db.imports.clear() : recordsUnder(db, scope).delete()]),
  );
}

/** Removes the files that are past their time, and those whose checkpoint is illegible: they can be read again. */
export async function sweepImports({ db, put, remove }: Writer, nowMs: number): Promise<void> {
  for (const row of await db.checkpoints.toArray()) {
    const { scope, source } = row;
    const kept = checkpointIn(row);
    const isPast = (kept?.writtenAtMs ?? nowMs) + IMPORT_RETENTION_MS <= nowMs;
    if (!kept || isPast) await dropFile(remove, scope, source);
    else if (kept.writtenAtMs === undefined) {
      // Of a build that did not say when: its time begins now.
      await put((now) => now.checkpoints.put({ scope, source, payload: seal({ ...kept, writtenAtMs: nowMs }) }));
    }
  }
}
