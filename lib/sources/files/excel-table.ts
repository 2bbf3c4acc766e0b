import readWorkbook from 'read-excel-file/universal';
import { isBlank } from './read-slice';
import type { FileProblem } from './row-problem';
import { storedZip, type ZipFile } from './stored-zip';
import { refused, type TableBatch, type TableResult, type TableRow } from './table';
import { COLUMN_LIMIT, columnsOf } from './table-header';
import { unpack, zipEntries } from './zip-entries';

/** A workbook is read in memory as a whole: a larger one is saved as CSV, which is not. */
const MOST_BYTES = 50_000_000;
const MOST_UNPACKED = 400_000_000;
const BATCH = 1_000;

/** Parts of a workbook that are read: its sheets, texts and styles; no pictures, no macros. */
const isRead = (name: string) => name.endsWith('.xml') || name.endsWith('.xml.rels');

/** The workbook with nothing packed, or why it cannot be. */
async function unpacked(bytes: Uint8Array): Promise<Blob | FileProblem> {
  const entries = zipEntries(bytes);
  if (entries === null) return { code: 'damaged-excel' };
  const files: ZipFile[] = [];
  let left = MOST_UNPACKED;
  for (const entry of entries.filter(({ name }) => isRead(name))) {
    const data = await unpack(bytes, entry, left);
    if (data === 'too-large') return { code: 'too-large', limit: MOST_UNPACKED };
    if (data === 'damaged') return { code: 'damaged-excel' };
    left -= data.length;
    files.push({ name: entry.name, data });
  }
  return storedZip(files);
}

/** A number as a person would write it; what has no plain form stays as the computer writes it. */
function numberText(value: number): string {
  const text = String(value);
  return text.includes('e') && Math.abs(value) < 1e21 && Math.abs(value) > 1e-7 ? value.toFixed(0) : text;
}

/** A cell as text. A formula is what it last came to; it is never worked out here. Times of day are no part of a day. */
function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return typeof cell === 'number' ? numberText(cell) : String(cell);
}

type Sheet = readonly (readonly unknown[])[];

function* batchesOf(sheet: Sheet, first: number, bytes: number, signal?: AbortSignal): Generator<TableBatch> {
  for (let at = first; at < sheet.length && !signal?.aborted; at += BATCH) {
    const rows: TableRow[] = [];
    for (const [index, cells] of sheet.slice(at, at + BATCH).entries()) {
      const row = { row: at + index + 1, cells: cells.map(cellText) };
      if (!isBlank(row.cells)) rows.push(row);
    }
    yield { rows, problems: [], bytesRead: Math.floor((bytes * Math.min(sheet.length, at + BATCH)) / sheet.length) };
  }
}

/** A sheet of an .xlsx workbook as a table: the first, or the one of that name. Its first row that is not blank is the header. */
export async function excelTable(bytes: Uint8Array, { hash, sheet }: { hash: string; sheet?: string }): Promise<TableResult> {
  if (bytes.length > MOST_BYTES) return refused({ code: 'too-large', limit: MOST_BYTES });
  const workbook = await unpacked(bytes);
  if (!(workbook instanceof Blob)) return refused(workbook);
  const read = await readWorkbook(workbook).catch(() => null);
  if (read === null) return refused({ code: 'damaged-excel' });
  const sheets = read.map((one) => one.sheet);
  const chosen = sheet === undefined ? read[0] : read.find((one) => one.sheet === sheet);
  if (!chosen) return refused({ code: 'no-sheet', sheets });
  const data: Sheet = chosen.data;
  const at = data.findIndex((cells) => !isBlank(cells.map(cellText)));
  const header = data[at]?.map(cellText);
  if (!header) return refused({ code: 'empty' });
  if (header.length > COLUMN_LIMIT) return refused({ code: 'too-many-columns', columns: header.length, limit: COLUMN_LIMIT });
  const { columns, problems } = columnsOf(header);
  async function* rows(signal?: AbortSignal) {
    yield* batchesOf(data, at + 1, bytes.length, signal);
  }
  const { sheet: name } = chosen;
  return { ok: true, value: { columns, headerProblems: problems, bytes: bytes.length, hash, sheets, sheet: name, rows } };
}
