import type { FileProblem, HeaderProblem, RowProblem } from './row-problem';
import type { TableColumn } from './table-header';

/** A row of a table. `cells` stand in the order of the file; a column's cell is at its place less one. */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** Rows that were read together, in the file's order, and those that could not be. */
export interface TableBatch {
  readonly rows: readonly TableRow[];
  readonly problems: readonly RowProblem[];
  /** Of `Table.bytes`, read so far. */
  readonly bytesRead: number;
}

/** How a text file is written. */
export interface TextForm {
  readonly encoding: string;
  readonly delimiter: string;
  /** So many places are no text of the encoding; cells with one are refused. */
  readonly damaged: number;
}

/** A file that has a header and rows, whatever its format. Reading its rows holds one piece of it at a time. */
export interface Table {
  readonly columns: readonly TableColumn[];
  readonly headerProblems: readonly HeaderProblem[];
  readonly bytes: number | undefined;
  /** Digest of the content, hexadecimal; missing where the content can be read only once. The same digest is the same file. */
  readonly hash?: string;
  readonly form?: TextForm;
  /** The sheets of a workbook, and which of them this is. */
  readonly sheets?: readonly string[];
  readonly sheet?: string;
  /** From the first row each time, where the content can be read more than once. Ends early when the signal says so. */
  rows(signal?: AbortSignal): AsyncIterable<TableBatch>;
}

export type TableResult = { ok: true; value: Table } | { ok: false; problem: FileProblem };

/** What a person chose where the file does not say, or says it wrong. */
export interface TableChoice {
  readonly encoding?: string;
  readonly delimiter?: string;
  /** By name; left out: the first. */
  readonly sheet?: string;
}

export const refused = (problem: FileProblem): TableResult => ({ ok: false, problem });
