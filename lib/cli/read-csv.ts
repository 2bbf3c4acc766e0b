import { CsvError, parse } from 'csv-parse/sync';
import { bad, type Input } from './read-input';

/** A record of a file without a header, and the line on which it begins (from 1). */
export interface CsvLine {
  readonly line: number;
  readonly cells: string[];
}

/** A record by the names of its header; the object has no prototype, so that an unknown name is undefined. */
export interface CsvRow {
  readonly line: number;
  readonly fields: Record<string, string>;
}

/** More characters than this in one record are no record but a broken file. */
const RECORD_LIMIT = 1_048_576;
/** Names that would reach an object's own machinery in whoever copies the fields. */
const FORBIDDEN = ['__proto__', 'constructor', 'prototype'];
/** More lines than this help nobody. */
const LINE_LIMIT = 20;

/**
 * The records of CSV text (RFC 4180: quotes, doubled quotes, line breaks within quotes; LF, CRLF or CR; a byte order mark is
 * dropped). Cells are not trimmed. A blank line is a record of one empty cell; the line break that ends the file begins none.
 */
export function readCsvLines(text: string, name: string): Input<CsvLine[]> {
  const nul = text.indexOf('\0');
  if (nul >= 0) return bad(`${name}: line ${lineAt(text, nul)}: a NUL character: this is no text`);
  let line = 0;
  const lines: CsvLine[] = [];
  try {
    parse(text, {
      bom: true,
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      max_record_size: RECORD_LIMIT,
      on_record: (cells: string[], info) => {
        lines.push({ line: line + 1, cells });
        line = info.lines;
        // Kept in `lines`: the parser needs no list of its own.
        return null;
      },
    });
    return { ok: true, value: lines };
  } catch (error) {
    if (error instanceof CsvError) return bad(`${name}: line ${line + 1}: ${whatIsWrong(error)}`);
    throw error;
  }
}

/**
 * The records of CSV text whose first line that is not blank names the columns; blank lines are passed over, names are trimmed.
 * Refused with their lines: no header, a name that is empty, twice there or `__proto__` and its like, and records with more or
 * fewer cells than the header.
 */
export function readCsv(text: string, name: string): Input<{ rows: CsvRow[]; header: string[] }> {
  const read = readCsvLines(text, name);
  if (!read.ok) return read;
  const [first, ...rest] = read.value.filter(({ cells }) => cells.length > 1 || cells[0]?.trim() !== '');
  if (first === undefined) return bad(`${name}: line 1: expected a header, the file is empty`);
  const header = first.cells.map((cell) => cell.trim());
  const problems = [
    ...header.flatMap((column, at) => headerProblem(header, column, at) ?? []).map((problem) => ({ line: first.line, problem })),
    ...rest
      .filter(({ cells }) => cells.length !== header.length)
      .map(({ line, cells }) => ({
        line,
        problem: `expected ${header.length} cells as in the header, received ${cells.length}`,
      })),
  ];
  if (problems.length > 0) {
    const more = problems.length > LINE_LIMIT ? [`${name}: and ${problems.length - LINE_LIMIT} more`] : [];
    return bad(...problems.slice(0, LINE_LIMIT).map(({ line, problem }) => `${name}: line ${line}: ${problem}`), ...more);
  }
  const rows = rest.map(({ line, cells }) => {
    const fields: Record<string, string> = Object.create(null);
    for (const [at, column] of header.entries()) fields[column] = cells[at] ?? '';
    return { line, fields };
  });
  return { ok: true, value: { rows, header } };
}

function headerProblem(header: readonly string[], column: string, at: number): string | undefined {
  if (column === '') return `column ${at + 1} has no name`;
  if (FORBIDDEN.includes(column)) return `column ${at + 1}: ${JSON.stringify(column)} cannot be the name of a column`;
  const first = header.indexOf(column);
  return first < at ? `column ${at + 1}: ${JSON.stringify(column)} is already the name of column ${first + 1}` : undefined;
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split(/\r\n|\n|\r/).length;
}

function whatIsWrong(error: CsvError): string {
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return 'a quote opens in this record and never closes';
    case 'CSV_INVALID_CLOSING_QUOTE':
      return 'a closing quote must be followed by a comma or the end of the line (a quote within quotes is written twice)';
    case 'INVALID_OPENING_QUOTE':
      return 'a quote within a cell: put the cell in quotes and write the quote twice';
    case 'CSV_MAX_RECORD_SIZE':
      return `longer than ${RECORD_LIMIT} characters`;
    default:
      return error.message;
  }
}
