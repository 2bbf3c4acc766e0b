import { CsvError, parse } from 'csv-parse/browser/esm/sync';

/** A record of a text, and the line of the text on which it begins, from 1. */
export interface TextRecord {
  readonly row: number;
  readonly cells: readonly string[];
}

/** More characters than this in one record are no record but a broken file. */
export const RECORD_LIMIT = 1_048_576;

export interface SliceRequest {
  readonly text: string;
  readonly delimiter: string;
  /** The line on which the text begins. */
  readonly row: number;
  /** Cells of the header, once it was read. A record over several lines that has another number of them is a broken quote. */
  readonly width: number | undefined;
}

/** How the record after the last sound one is broken. `ended` is false where only the end of the text was missing. */
export interface Broken {
  readonly columnAt?: number;
  readonly ended: boolean;
}

export interface Slice {
  readonly records: readonly TextRecord[];
  /** The line after the last of them. */
  readonly nextRow: number;
  readonly width: number | undefined;
  readonly broken?: Broken;
}

/** A record that says nothing: spreadsheets write them at the end. */
export const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

const BREAK = /\r\n|\n|\r/g;

/** Line breaks within a cell. */
function breaksIn(cell: string): number {
  if (!cell.includes('\n') && !cell.includes('\r')) return 0;
  return cell.match(BREAK)?.length ?? 0;
}

class WrongWidth extends Error {}

function brokenOf(error: unknown): Broken {
  if (error instanceof WrongWidth) return { ended: true };
  if (!(error instanceof CsvError)) throw error;
  const at = Number(error.column);
  return { ...(Number.isSafeInteger(at) ? { columnAt: at + 1 } : {}), ended: error.code !== 'CSV_QUOTE_NOT_CLOSED' };
}

/**
 * The records of a piece of text by RFC 4180 (quotes, doubled quotes, line breaks within quotes; LF, CRLF or CR) up to the first
 * one that is broken. Cells are not trimmed and never evaluated: what begins with `=` is text. A blank line is one empty cell.
 */
export function readSlice({ text, delimiter, row: first, width: known }: SliceRequest): Slice {
  const records: TextRecord[] = [];
  let row = first;
  let width = known;
  try {
    parse(text, {
      delimiter,
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      max_record_size: RECORD_LIMIT,
      on_record: (cells: string[]) => {
        let lines = 1;
        for (const cell of cells) lines += breaksIn(cell);
        if (width === undefined && !isBlank(cells)) width = cells.length;
        if (lines > 1 && width !== undefined && cells.length !== width) throw new WrongWidth();
        records.push({ row, cells });
        row += lines;
        // Kept in `records`: the parser needs no list of its own.
        return null;
      },
    });
    return { records, nextRow: row, width };
  } catch (error) {
    return { records, nextRow: row, width, broken: brokenOf(error) };
  }
}
