/** A record of a text, and the line of the file on which it begins, from 1. */
export interface TextRecord {
  readonly row: number;
  readonly cells: readonly string[];
}

/** More characters than this in one record are no record but a broken file. */
export const RECORD_LIMIT = 1_048_576;

export interface SliceRequest {
  readonly text: string;
  /** One character. */
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

const LF = 10;
const CR = 13;
const QUOTE = 34;

/** A cell in quotes whose first quote is at `from`: its text and where it ends, or null where it never does. */
function quotedCell(text: string, from: number): { cell: string; end: number } | null {
  let close = text.indexOf('"', from + 1);
  let doubled = false;
  while (close >= 0 && text.charCodeAt(close + 1) === QUOTE) {
    doubled = true;
    close = text.indexOf('"', close + 2);
  }
  if (close < 0) return null;
  const cell = text.slice(from + 1, close);
  return { cell: doubled ? cell.replaceAll('""', '"') : cell, end: close + 1 };
}

/** Where a cell without quotes ends; -1 where a quote stands within it. */
function plainEnd(text: string, from: number, delimiter: number): number {
  for (let at = from; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    if (char === delimiter || char === LF || char === CR) return at;
    if (char === QUOTE) return -1;
  }
  return text.length;
}

const breaksIn = (cell: string): number => cell.match(/\r\n|\n|\r/g)?.length ?? 0;

/**
 * The records of a piece of text by RFC 4180 (quotes, doubled quotes, line breaks within quotes; LF, CRLF or CR) up to the first
 * one that is broken. Cells are not trimmed and never evaluated: what begins with `=` is text. A blank line is one empty cell.
 */
export function readSlice({ text, delimiter, row: first, width: known }: SliceRequest): Slice {
  const records: TextRecord[] = [];
  const parting = delimiter.charCodeAt(0);
  let row = first;
  let width = known;
  const broken = (columnAt: number | undefined, ended: boolean): Slice => {
    return { records, nextRow: row, width, broken: { ...(columnAt === undefined ? {} : { columnAt }), ended } };
  };
  for (let at = 0; at < text.length; ) {
    const cells: string[] = [];
    let lines = 1;
    for (;;) {
      if (text.charCodeAt(at) === QUOTE) {
        const quoted = quotedCell(text, at);
        if (quoted === null) return broken(cells.length + 1, false);
        const next = text.charCodeAt(quoted.end);
        // The end of the text gives no character: NaN.
        if (next !== parting && next !== LF && next !== CR && quoted.end < text.length) return broken(cells.length + 1, true);
        lines += breaksIn(quoted.cell);
        cells.push(quoted.cell);
        at = quoted.end;
      } else {
        const end = plainEnd(text, at, parting);
        if (end < 0) return broken(cells.length + 1, true);
        cells.push(text.slice(at, end));
        at = end;
      }
      if (text.charCodeAt(at) !== parting) break;
      at += 1;
    }
    at += text.charCodeAt(at) === CR && text.charCodeAt(at + 1) === LF ? 2 : 1;
    if (width === undefined && !isBlank(cells)) width = cells.length;
    if (lines > 1 && width !== undefined && cells.length !== width) return broken(undefined, true);
    records.push({ row, cells });
    row += lines;
  }
  return { records, nextRow: row, width };
}
