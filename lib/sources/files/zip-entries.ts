/** A file within a zip archive, as its directory describes it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly at: number;
  readonly packed: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 65_535;

/** Where the archive's closing record begins, or -1. */
function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_BYTES - LONGEST_COMMENT);
  for (let at = view.byteLength - END_BYTES; at >= first; at -= 1) if (view.getUint32(at, true) === END) return at;
  return -1;
}

/** The entries of an archive by its directory (PKWARE APPNOTE 4.3); null: damaged, encrypted, or of a kind that no workbook is. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end < 0) return null;
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  try {
    for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
      if (view.getUint32(at, true) !== ENTRY || view.getUint16(at + 8, true) & 1) return null;
      const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
      const local = view.getUint32(at + 42, true);
      if (view.getUint32(local, true) !== LOCAL) return null;
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + (nameLength ?? 0)));
      const dataAt = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      entries.push({ name, method: view.getUint16(at + 10, true), at: dataAt, packed: view.getUint32(at + 20, true) });
      at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
    }
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
  return entries;
}

/** The content of an entry. `too-large`: more than `limit` bytes when unpacked, whatever the archive claims. */
export async function unpack(
  bytes: Uint8Array,
  { method, at, packed }: ZipEntry,
  limit: number,
): Promise<Uint8Array | 'damaged' | 'too-large'> {
  const data = bytes.slice(at, at + packed);
  if (method === 0) return data.length <= limit ? data : 'too-large';
  if (method !== 8) return 'damaged';
  const reader = new Blob([data]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      length += value.length;
      if (length > limit) return 'too-large';
      parts.push(value);
    }
  } catch {
    return 'damaged';
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}
