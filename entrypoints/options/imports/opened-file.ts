import { openTable } from '@/lib/sources/files/open-table';
import type { FileProblem } from '@/lib/sources/files/row-problem';
import type { Table, TableChoice, TableRow } from '@/lib/sources/files/table';

/** A file with its first rows, or why nothing of it can be read. */
export type OpenedFile = { ok: true; table: Table; rows: readonly TableRow[] } | { ok: false; problem: FileProblem };

/** Shown and looked at, to map the columns and to try the mapping on. */
const FIRST_ROWS = 20;

async function firstRows(table: Table): Promise<TableRow[]> {
  const stop = new AbortController();
  const rows: TableRow[] = [];
  for await (const batch of table.rows(stop.signal)) {
    rows.push(...batch.rows.slice(0, FIRST_ROWS - rows.length));
    if (rows.length >= FIRST_ROWS) break;
  }
  stop.abort();
  return rows;
}

/** Opens a file as a person chose: how it is written, which sheet. */
export async function openFile(file: Blob, choice: TableChoice): Promise<OpenedFile> {
  const opened = await openTable(file, choice);
  if (!opened.ok) return opened;
  return { ok: true, table: opened.value, rows: await firstRows(opened.value) };
}
