/**
 * Why a row, or one cell of it, is not read. Each has a sentence in every language (`import.problem.<code>`), which is filled from
 * the other members.
 * `quote`: a quote opens and never closes, or stands within a cell. `cells`: more or fewer cells than the header. `encoding`: bytes
 * that are no text. `too-long`: longer than any record. `value`: a cell that is not what its column should hold. `no-key`: the row
 * does not say which account it is about. `twice`: the same thing stands in an earlier row. `incomplete`: what the row must say is missing.
 */
export type ProblemCode = 'quote' | 'cells' | 'encoding' | 'too-long' | 'value' | 'no-key' | 'twice' | 'incomplete';

export interface RowProblem {
  readonly code: ProblemCode;
  /** The line of the file, or the row of the sheet, on which the row begins; from 1. */
  readonly row: number;
  /** The column, from 1, where one is to blame. */
  readonly columnAt?: number;
  /** Its heading. */
  readonly column?: string;
  readonly expected?: string;
  readonly received?: string;
  /** The row that it repeats. */
  readonly firstRow?: number;
}

/** Something about a column of the header; its cells may still be read under `name`. */
export interface HeaderProblem {
  readonly code: 'no-name' | 'name-twice' | 'reserved-name';
  readonly columnAt: number;
  /** As it stands in the file. */
  readonly given: string;
  /** What the column is called instead; missing: it is not read. */
  readonly name?: string;
}

/** Why nothing of a file can be read. */
export type FileProblem =
  | { readonly code: 'empty' }
  | { readonly code: 'binary' }
  | { readonly code: 'encoding' }
  | { readonly code: 'old-excel' }
  | { readonly code: 'damaged-excel' }
  | { readonly code: 'no-sheet'; readonly sheets: readonly string[] }
  | { readonly code: 'too-large'; readonly limit: number }
  | { readonly code: 'too-many-columns'; readonly columns: number; readonly limit: number }
  | { readonly code: 'cancelled' }
  | { readonly code: 'unreadable' };

/** What a person needs to recognise a cell. */
export const shown = (text: string): string => text.slice(0, 80);
