import { detectDelimiter } from '@/lib/sources/files/delimiter';
import { RecordReader } from '@/lib/sources/files/read-records';

/** A person's word on one account: by which key a source knows it. */
export interface KeyRow {
  accountId: string;
  key: string;
}

/** Why a line is no such word. `cells`: not two of them. `account-twice`, `key-twice`: an earlier line says another thing of it. */
export interface KeyProblem {
  row: number;
  code: 'cells' | 'unreadable' | 'too-long' | 'account-twice' | 'key-twice';
}

export interface KeyTable {
  rows: KeyRow[];
  problems: KeyProblem[];
}

/** More rows than this are a file to be imported. */
export const MOST_KEYS = 20_000;
const LONGEST_ID = 128;
const LONGEST_KEY = 255;
/** A heading speaks of ids and has no digits, as ids have. */
const HEADING = /^\D*(?:id|key|account|record|customer|number|ＩＤ|番号|キー|顧客|取引先|企業)\D*$/i;

/**
 * Two columns, the account's id in the CRM and its key in the source, as they are pasted from a sheet or stand in a CSV; a heading is passed over.
 * Two accounts under one key, or one under two, are nobody's to decide: both lines are named.
 */
export function readKeyTable(text: string): KeyTable {
  const reader = new RecordReader(detectDelimiter(text));
  const records = [...reader.add(text.replace(/^\uFEFF/, '')), ...reader.end()];
  const rows: KeyRow[] = [];
  const problems: KeyProblem[] = [];
  const keys = new Map<string, string>();
  const accounts = new Map<string, string>();
  for (const record of records) {
    const { row } = record;
    if (!('cells' in record)) {
      problems.push({ row, code: 'unreadable' });
      continue;
    }
    const cells = record.cells.map((cell) => cell.trim());
    if (cells.every((cell) => cell === '')) continue;
    const [accountId = '', key = '', ...more] = cells;
    if (rows.length === 0 && problems.length === 0 && HEADING.test(accountId) && HEADING.test(key)) continue;
    const [otherKey, otherAccount] = [keys.get(accountId), accounts.get(key)];
    if (accountId === '' || key === '' || more.some((cell) => cell !== '')) problems.push({ row, code: 'cells' });
    else if (accountId.length > LONGEST_ID || key.length > LONGEST_KEY || rows.length >= MOST_KEYS)
      problems.push({ row, code: 'too-long' });
    else if (otherKey !== undefined && otherKey !== key) problems.push({ row, code: 'account-twice' });
    else if (otherAccount !== undefined && otherAccount !== accountId) problems.push({ row, code: 'key-twice' });
    else if (otherKey === undefined) {
      keys.set(accountId, key);
      accounts.set(key, accountId);
      rows.push({ accountId, key });
    }
  }
  return { rows, problems };
}

/** The table as text, to be read again or put in a sheet. */
export function writeKeyTable(rows: readonly KeyRow[]): string {
  return rows.map(({ accountId, key }) => [accountId, key].map(quoted).join(',')).join('\n');
}

const quoted = (cell: string): string => (/[",\n\r\t;]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
