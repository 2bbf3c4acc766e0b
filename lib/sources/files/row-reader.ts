import type { Problem } from '@/lib/domain/facet';
import type { FieldFrom, FieldMapping } from '../canonical/field-mapping';
import { entryLists } from './entry-lists';
import { columnsRead } from './field-groups';
import { UNDECODABLE } from './file-encoding';
import { importKeys, type KeyKind } from './import-record';
import type { Repeated } from './list-entries';
import type { RowFacts } from './merge-row';
import { rawRowOf } from './raw-cells';
import { keyFieldOf, keyReader } from './row-key';
import { rowMapper } from './row-mapper';
import { type RowProblem, shown } from './row-problem';
import type { TableRow } from './table';
import type { TableColumn } from './table-header';

export interface RowReaderTerms {
  readonly columns: readonly TableColumn[];
  readonly mapping: FieldMapping;
  readonly by: KeyKind;
  readonly scope: string;
  readonly source: string;
  readonly nowMs: number;
}

export interface RowReader {
  /** The account that the row names; null: none. */
  keyOf(row: TableRow): string | null;
  /** What the row says of it, and its cells that could not be used. */
  read(row: TableRow, value: string): { facts: RowFacts; problems: RowProblem[] };
  /** Why the row names no account. */
  withoutKey(row: TableRow): RowProblem;
  /** Which item of which list a row repeats, by the column of it that makes it the same. */
  repeated(row: number, repeated: Repeated): RowProblem;
  /** Where the row names its account, and how. */
  keyPlace(row: TableRow): Omit<RowProblem, 'code'>;
}

/** The rule that a problem's canonical path is about: `plan.seats`, `nps.responses[0].score`, `usage.points[0].used`. */
function ruleOf({ fields, lists = {} }: FieldMapping, path: string): FieldFrom | undefined {
  if (Object.hasOwn(fields, path)) return fields[path];
  const item = /^([a-z]+\.[A-Za-z]+)\[\d+\]\.(\w+)$/.exec(path);
  const list = item && Object.entries(lists).find(([name]) => name === item[1])?.[1];
  return list ? list.fields[item?.[2] ?? ''] : undefined;
}

/** Reads rows of a table by a mapping, and says by row and column what is wrong with them. */
export function rowReader({ columns, mapping, by, scope, source, nowMs }: RowReaderTerms): RowReader {
  const map = rowMapper({ columns, mapping, source, nowMs });
  const rawRow = rawRowOf(columns);
  const key = keyReader(mapping, by);
  const keyOfRecord = importKeys(scope, source, by);
  const used = columnsRead(mapping).flatMap((name) => columns.find((column) => column.name === name) ?? []);
  const columnOf = (name: string | undefined): { column?: string; columnAt?: number } => {
    const column = columns.find((one) => one.name === name);
    return column ? { column: column.name, columnAt: column.at } : {};
  };
  const toldOf = (row: number, problem: Problem): RowProblem => {
    const code = problem.received === 'nothing' ? 'incomplete' : 'value';
    const { expected, received } = problem;
    return { code, row, ...columnOf(ruleOf(mapping, problem.path)?.from), expected, received: shown(received) };
  };
  const undecoded = ({ row, cells }: TableRow): RowProblem[] =>
    used
      .filter(({ at }) => cells[at - 1]?.includes(UNDECODABLE))
      .map(({ name, at }) => ({ code: 'encoding', row, column: name, columnAt: at, received: shown(cells[at - 1] ?? '') }));
  const keyPlace = ({ row, cells }: TableRow) => {
    const place = columnOf(mapping.fields[keyFieldOf(by)]?.from);
    const cell = cells[(place.columnAt ?? 0) - 1];
    return { row, ...place, ...(cell === undefined ? {} : { received: shown(cell) }) };
  };
  return {
    keyOf: ({ cells }) => key(rawRow(cells)),
    read: (row, value) => {
      const { facets, problems } = map(row.cells);
      const told = problems.length === 0 ? [] : problems.map((problem) => toldOf(row.row, problem));
      return {
        facts: { head: { key: keyOfRecord(value), scope, source, by, value }, facets },
        problems: [...undecoded(row), ...told],
      };
    },
    withoutKey: (row) => undecoded(row)[0] ?? { ...keyPlace(row), code: 'no-key' },
    repeated: (row, { list, item, firstRow }) => {
      const { from = [], knownBy = [] } = entryLists.find((one) => one.list === list) ?? {};
      const fields = from.map((name) => mapping.lists?.[name]?.fields);
      const column = knownBy.flatMap((leaf) => fields.map((own) => own?.[leaf]?.from)).find((name) => name !== undefined);
      const received = knownBy.flatMap((leaf) => (item[leaf] === undefined ? [] : String(item[leaf]))).join(' · ');
      return { code: 'twice', row, ...columnOf(column), received: shown(received), firstRow };
    },
    keyPlace,
  };
}
