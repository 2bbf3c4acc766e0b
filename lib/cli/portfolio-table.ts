import { AccountSnapshot } from '@/lib/domain/account-snapshot';
import { FACET_NAMES } from '@/lib/domain/facet-names';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import { z } from '@/lib/domain/z';
import type { ImportRecord } from '@/lib/sources/files/import-record';
import { sourceOfFile } from '@/lib/sources/files/import-rows';
import { facetsOfRecord, mergeRow } from '@/lib/sources/files/merge-row';
import type { RowProblem } from '@/lib/sources/files/row-problem';
import { rowReader } from '@/lib/sources/files/row-reader';
import type { TableRow } from '@/lib/sources/files/table';
import { blobBytes, textTable } from '@/lib/sources/files/text-table';
import { issueLines } from './issue-text';
import type { Book, BookLine } from './portfolio-accounts';
import { type BookMapping, type BookTable, givenMapping, proposedMapping } from './portfolio-mapping';
import { bad, type Input } from './read-input';

export interface TableTerms {
  /** What the file is called. */
  readonly name: string;
  readonly map: { readonly name: string; readonly text: string } | undefined;
  readonly playbook: Playbook;
  readonly nowMs: number;
}

interface ReadTable extends BookTable {
  readonly problems: readonly RowProblem[];
  readonly notes: readonly string[];
}

/** A book of one file has no CRM: its accounts are the file's. */
const CRM = 'file';

/** Why a row, or a cell of it, is not read: the codes of row-problem.ts in words of a terminal. */
function problemText({ code, column, expected, received, firstRow }: RowProblem): string {
  const at = column === undefined ? '' : `${column}: `;
  const what = {
    quote: 'a quote never closes, or stands within a cell',
    cells: `expected ${expected} cells as in the header, received ${received}`,
    encoding: 'bytes that are no text',
    'too-long': 'longer than a record can be',
    value: `expected ${expected}, received ${JSON.stringify(received)}`,
    'no-key': 'expected an account, received nothing',
    twice: `${JSON.stringify(received)} stands already in line ${firstRow}`,
    incomplete: `expected ${expected}, received nothing`,
  };
  return `${at}${what[code]}`;
}

async function readTable(text: string, name: string): Promise<Input<ReadTable>> {
  const open = blobBytes(new Blob([text]));
  const table = await textTable({ encoding: 'utf-8', damaged: 0, open, start: open, bytes: undefined });
  if (!table.ok)
    return bad(
      `${name}: line 1: ${table.problem.code === 'empty' ? 'expected a header, the file is empty' : 'too many columns'}`,
    );
  const { columns, headerProblems } = table.value;
  const rows: TableRow[] = [];
  const problems: RowProblem[] = [];
  for await (const batch of table.value.rows()) {
    rows.push(...batch.rows);
    problems.push(...batch.problems);
  }
  const notes = headerProblems.map(({ columnAt, given, name: as }) =>
    as === undefined
      ? `column ${columnAt}: ${JSON.stringify(given)} cannot be the name of a column, it is not read`
      : `column ${columnAt}: ${JSON.stringify(given)} is called ${JSON.stringify(as)}`,
  );
  return { ok: true, value: { columns, rows, problems, notes } };
}

/** A facet of which no row says anything is unknown, never empty. */
function snapshotOf(record: ImportRecord): Input<AccountSnapshot> {
  const said = facetsOfRecord(record);
  const facets = FACET_NAMES.map((name) => [name, said[name] ?? { state: 'unknown', error: { kind: 'not-found', what: name } }]);
  const given = { v: 1, ref: { crm: CRM, tenant: CRM, accountId: record.value }, facets: Object.fromEntries(facets) };
  const parsed = z.safeParse(AccountSnapshot, given);
  return parsed.success ? { ok: true, value: parsed.data } : bad(...issueLines(given, parsed.error.issues));
}

/** The rows of a table as accounts by a mapping: one row an account, or, where the mapping has lists, one row an item of one. */
function linesOf(
  { rows, columns, problems }: ReadTable,
  { mapping, keyBy }: BookMapping,
  { name, nowMs }: TableTerms,
): BookLine[] {
  const reader = rowReader({ columns, mapping, by: keyBy, scope: CRM, source: sourceOfFile(name), nowMs });
  const hasItems = Object.keys(mapping.lists ?? {}).length > 0;
  const records = new Map<string, { line: number; record: ImportRecord }>();
  const refused: BookLine[] = problems.map((problem) => ({ line: problem.row, read: bad(problemText(problem)) }));
  const refuse = (line: number, found: readonly RowProblem[]) => refused.push({ line, read: bad(...found.map(problemText)) });
  for (const row of rows) {
    const key = reader.keyOf(row);
    const before = key === null ? undefined : records.get(key);
    if (key === null) refuse(row.row, [reader.withoutKey(row)]);
    else if (before && !hasItems) refuse(row.row, [{ ...reader.keyPlace(row), code: 'twice', firstRow: before.line }]);
    else {
      const { facts, problems: found } = reader.read(row, key);
      const { record, repeated } = mergeRow(before?.record, facts, { run: '', row: row.row }, hasItems);
      const all = [...found, ...repeated.map((one) => reader.repeated(row.row, one))];
      if (all.length > 0) refuse(row.row, all);
      else records.set(key, { line: before?.line ?? row.row, record });
    }
  }
  const accounts = [...records.values()].map(({ line, record }) => ({ line, read: snapshotOf(record) }));
  return [...accounts, ...refused].sort((a, b) => a.line - b.line);
}

/** A table as the lines of a book, with what is worth saying of its columns. */
export async function tableLines(
  text: string,
  terms: TableTerms,
): Promise<Input<{ lines: readonly BookLine[]; notes: Book['notes'] }>> {
  const { name, map, playbook, nowMs } = terms;
  const table = await readTable(text, name);
  if (!table.ok) return table;
  const found = map ? givenMapping(map.text, map.name, table.value) : proposedMapping(table.value, playbook, nowMs);
  if (!found.ok) return map ? found : bad(...found.lines.map((line) => `${name}: ${line}`));
  const notes = [...table.value.notes, ...found.value.notes].map((note) => `${name}: ${note}`);
  return { ok: true, value: { lines: linesOf(table.value, found.value, terms), notes } };
}
