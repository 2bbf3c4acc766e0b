import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { TableColumn } from './table-header';

/** Files with the same columns have the same digest, in whatever order the columns stand. */
export const columnsDigest = (columns: readonly TableColumn[]): string =>
  bytesToHex(sha256(utf8ToBytes(JSON.stringify(columns.map(({ name }) => name).toSorted()))));
