import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { chunksOf, decodeText } from './decode-text';
import { excelTable } from './excel-table';
import { judgeEncoding, UNDECODABLE } from './file-encoding';
import { refused, type TableChoice, type TableResult } from './table';
import { blobBytes, textTable } from './text-table';

const startsWith = (bytes: Uint8Array, mark: readonly number[]) => mark.every((byte, at) => bytes[at] === byte);
const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** The container of the older .xls, and of a workbook under a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
/** So much of a stream is judged; a file is judged whole. */
const START_BYTES = 262_144;

const isKnown = (encoding: string): boolean => {
  try {
    return new TextDecoder(encoding).encoding !== '';
  } catch {
    return false;
  }
};

type Judged = { encoding: string; damaged: number } | 'encoding' | 'binary';

async function judged(open: () => AsyncIterable<Uint8Array>, chosen: string | undefined, isWhole = true): Promise<Judged> {
  if (chosen !== undefined) {
    if (!isKnown(chosen)) return 'encoding';
    let damaged = 0;
    for await (const text of decodeText(open(), chosen)) damaged += text.split(UNDECODABLE).length - 1;
    return { encoding: chosen, damaged };
  }
  const verdict = await judgeEncoding(open, { isWhole });
  if (verdict.state === 'known') return { encoding: verdict.encoding, damaged: verdict.damaged };
  return verdict.state === 'binary' ? 'binary' : 'encoding';
}

/**
 * A file as a table: .xlsx by its content, everything else as delimited text. The content is read once before its rows are, to judge
 * its encoding by all of it and to take its digest. Nothing of it is kept, unless it is a workbook.
 */
export async function openTable(file: Blob, choice: TableChoice = {}, signal?: AbortSignal): Promise<TableResult> {
  const { encoding, delimiter, sheet } = choice;
  const digest = sha256.create();
  let isDigested = false;
  async function* hashed() {
    const isFirst = !isDigested;
    isDigested = true;
    for await (const chunk of blobBytes(file)()) {
      signal?.throwIfAborted();
      if (isFirst) digest.update(chunk);
      yield chunk;
    }
  }
  try {
    const start = new Uint8Array(await file.slice(0, 8).arrayBuffer());
    if (startsWith(start, COMPOUND)) return refused({ code: 'old-excel' });
    if (startsWith(start, ZIP)) {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const hash = bytesToHex(digest.update(bytes).digest());
      return await excelTable(bytes, { hash, ...(sheet === undefined ? {} : { sheet }) });
    }
    const found = await judged(hashed, encoding);
    if (typeof found === 'string') return refused({ code: found });
    const hash = bytesToHex(digest.digest());
    const open = blobBytes(file);
    return await textTable({ ...found, open, start: open, bytes: file.size, hash, ...(delimiter ? { delimiter } : {}) });
  } catch (error) {
    if (signal?.aborted) return refused({ code: 'cancelled' });
    // A file that was moved or changed since it was chosen.
    if (error instanceof DOMException) return refused({ code: 'unreadable' });
    throw error;
  }
}

/**
 * Delimited text that can be read only once, as a table. Its encoding is judged by its start, and its rows can be had once; without a
 * digest an import of it cannot be taken up again where it stopped.
 */
export async function openStream(
  stream: ReadableStream<Uint8Array>,
  { encoding, delimiter }: TableChoice = {},
): Promise<TableResult> {
  const chunks = chunksOf(stream);
  const start: Uint8Array[] = [];
  for (let read = 0; read < START_BYTES; ) {
    const { done, value } = await chunks.next();
    if (done) break;
    start.push(value);
    read += value.length;
  }
  async function* replay() {
    yield* start;
  }
  async function* all() {
    yield* start.splice(0);
    yield* chunks;
  }
  const found = await judged(replay, encoding, false);
  const table =
    typeof found === 'string'
      ? refused({ code: found })
      : await textTable({ ...found, open: all, start: replay, bytes: undefined, ...(delimiter ? { delimiter } : {}) });
  if (!table.ok) await chunks.return(undefined);
  return table;
}
