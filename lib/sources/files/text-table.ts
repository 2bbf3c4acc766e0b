import { chunksOf, decodeText } from './decode-text';
import { detectDelimiter } from './delimiter';
import { type RecordRead, RecordReader } from './read-records';
import { isBlank } from './read-slice';
import type { RowProblem } from './row-problem';
import { refused, type TableBatch, type TableResult, type TableRow } from './table';
import { COLUMN_LIMIT, columnsOf } from './table-header';

/** The bytes of a text file and what is known of them. */
export interface TextSource {
  /** From the first byte; called once for each reading of the rows. */
  open(): AsyncIterable<Uint8Array>;
  /** The same, as far as the header needs it; may be called before `open` and more than once. */
  start(): AsyncIterable<Uint8Array>;
  readonly encoding: string;
  readonly damaged: number;
  readonly delimiter?: string;
  readonly bytes: number | undefined;
  readonly hash?: string;
}

/** Decoded at once. */
const PIECE_BYTES = 65_536;

/** Enough to see the header and how cells are parted. */
const START_CHARACTERS = 65_536;

async function startOf(source: TextSource): Promise<string> {
  let start = '';
  for await (const piece of decodeText(source.start(), source.encoding)) {
    start += piece;
    if (start.length >= START_CHARACTERS) break;
  }
  return start;
}

/** The first record that says something, or null. A header of 10,000 columns may be longer than the start of the file. */
async function headerOf(source: TextSource, delimiter: string): Promise<TableRow | null> {
  const reader = new RecordReader(delimiter);
  const found = (records: readonly RecordRead[]) =>
    records.find((record): record is TableRow => 'cells' in record && !isBlank(record.cells));
  for await (const piece of decodeText(source.start(), source.encoding)) {
    const header = found(reader.add(piece));
    if (header) return header;
  }
  return found(reader.end()) ?? null;
}

/** Splits what was read into rows of the header's width and problems. Cells beyond the header that are empty are no cells. */
function batchOf(records: readonly RecordRead[], header: TableRow, bytesRead: number): TableBatch {
  const rows: TableRow[] = [];
  const problems: RowProblem[] = [];
  const width = header.cells.length;
  for (const record of records) {
    if (!('cells' in record)) problems.push(record);
    else if (record.row === header.row || isBlank(record.cells)) continue;
    else if (record.cells.length === width || (record.cells.length > width && isBlank(record.cells.slice(width))))
      rows.push(record);
    else problems.push({ code: 'cells', row: record.row, expected: String(width), received: String(record.cells.length) });
  }
  return { rows, problems, bytesRead };
}

async function* batchesOf(source: TextSource, delimiter: string, header: TableRow, signal?: AbortSignal) {
  const reader = new RecordReader(delimiter);
  let bytesRead = 0;
  async function* counted() {
    for await (const chunk of source.open()) {
      // A browser may hand out megabytes at once: cut up, so that there is progress and a way out.
      for (let at = 0; at < chunk.length && !signal?.aborted; at += PIECE_BYTES) {
        const piece = chunk.subarray(at, at + PIECE_BYTES);
        bytesRead += piece.length;
        yield piece;
      }
      if (signal?.aborted) return;
    }
  }
  for await (const piece of decodeText(counted(), source.encoding)) {
    const records = reader.add(piece);
    if (records.length > 0) yield batchOf(records, header, bytesRead);
  }
  if (!signal?.aborted) yield batchOf(reader.end(), header, bytesRead);
}

/** CSV, TSV and their like as a table. */
export async function textTable(source: TextSource): Promise<TableResult> {
  const delimiter = source.delimiter ?? detectDelimiter(await startOf(source));
  const header = await headerOf(source, delimiter);
  if (header === null) return refused({ code: 'empty' });
  if (header.cells.length > COLUMN_LIMIT) {
    return refused({ code: 'too-many-columns', columns: header.cells.length, limit: COLUMN_LIMIT });
  }
  const { columns, problems } = columnsOf(header.cells);
  const { encoding, damaged, bytes, hash } = source;
  return {
    ok: true,
    value: {
      columns,
      headerProblems: problems,
      bytes,
      ...(hash === undefined ? {} : { hash }),
      form: { encoding, delimiter, damaged },
      rows: (signal) => batchesOf(source, delimiter, header, signal),
    },
  };
}

/** The chunks of a blob; every call reads it anew. */
export const blobBytes = (blob: Blob) => (): AsyncIterable<Uint8Array> => chunksOf(blob.stream());
