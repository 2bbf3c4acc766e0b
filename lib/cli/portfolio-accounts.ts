import { AccountSnapshot } from '@/lib/domain/account-snapshot';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import { isReserved } from '@/lib/playbook/check/reserved-name';
import { dayOf } from '@/lib/signals/signal-input';
import type { CommandIo } from './command';
import { nameOf, readText } from './files';
import { textLines } from './portfolio-lines';
import { readMap, wellKnownMap } from './portfolio-map';
import { snapshotOfRow } from './portfolio-snapshot';
import { readCsvLines } from './read-csv';
import { bad, type Input, readInput } from './read-input';

/** The accounts of a file with their lines, and what is wrong with the lines that hold none. */
export interface Book {
  readonly accounts: readonly { readonly line: number; readonly snapshot: AccountSnapshot }[];
  /** Each with its file and line. */
  readonly complaints: readonly string[];
  /** Worth saying, but nothing is wrong. */
  readonly notes: readonly string[];
}

export interface BookFiles {
  readonly accounts: string;
  readonly map: string | undefined;
  readonly playbook: Playbook;
  readonly nowMs: number;
}

type Line = { readonly line: number; readonly read: Input<AccountSnapshot> };

/** Each account once: the second of two that are the same is a complaint. */
function bookOf(lines: Iterable<Line>, name: string, notes: readonly string[]): Book {
  const accounts: { line: number; snapshot: AccountSnapshot }[] = [];
  const complaints: string[] = [];
  const first = new Map<string, number>();
  for (const { line, read } of lines) {
    if (!read.ok) {
      complaints.push(...read.lines.map((problem) => `${name}: line ${line}: ${problem}`));
      continue;
    }
    const { crm, tenant, accountId } = read.value.ref;
    const key = JSON.stringify([crm, tenant, accountId]);
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, line);
      accounts.push({ line, snapshot: read.value });
    } else complaints.push(`${name}: line ${line}: account ${JSON.stringify(accountId)} stands already in line ${before}`);
  }
  return { accounts, complaints, notes };
}

function* snapshotLines(text: string, name: string): Generator<Line> {
  for (const { line, text: one } of textLines(text)) {
    const at = `${name}: line ${line}: `;
    const read = readInput(one, AccountSnapshot, `${name}: line ${line}`);
    yield { line, read: read.ok ? read : bad(...read.lines.map((problem) => problem.slice(at.length))) };
  }
}

async function tableOf(io: CommandIo, text: string, files: BookFiles): Promise<Input<Book>> {
  const name = nameOf(files.accounts);
  const read = readCsvLines(text, name);
  if (!read.ok) return read;
  const [first, ...rest] = read.value.filter(({ cells }) => cells.length > 1 || cells[0]?.trim() !== '');
  if (!first) return bad(`${name}: line 1: expected a header, the file is empty`);
  const header = first.cells.map((cell) => cell.trim());
  const twice = header.find((column, at) => header.indexOf(column) < at);
  if (twice !== undefined) return bad(`${name}: line ${first.line}: the column ${JSON.stringify(twice)} stands there twice`);
  const reserved = header.find(isReserved);
  if (reserved !== undefined) {
    return bad(`${name}: line ${first.line}: ${JSON.stringify(reserved)} cannot be the name of a column`);
  }
  const mapText = files.map === undefined ? undefined : await readText(io, files.map);
  if (mapText?.ok === false) return mapText;
  const map = mapText
    ? readMap(mapText.value, nameOf(files.map ?? ''), header, files.playbook)
    : wellKnownMap(header, files.playbook);
  if (!map.ok) return mapText ? map : bad(...map.lines.map((problem) => `${name}: line ${first.line}: ${problem}`));
  const terms = { map: map.value, nowMs: files.nowMs, today: dayOf(files.nowMs, files.playbook.policy.timeZone) };
  const lines = rest.map(({ line, cells }): Line => {
    if (cells.length !== header.length) {
      return { line, read: bad(`expected ${header.length} cells as in the header, received ${cells.length}`) };
    }
    const fields: Record<string, string> = Object.create(null);
    for (const [at, column] of header.entries()) fields[column] = cells[at] ?? '';
    return { line, read: snapshotOfRow({ fields }, terms) };
  });
  const { unused } = map.value;
  const notes =
    unused.length > 0 ? [`${name}: not read: the columns ${unused.map((one) => JSON.stringify(one)).join(', ')}`] : [];
  return { ok: true, value: bookOf(lines, name, notes) };
}

/** Is it NDJSON? By its first sign, so that standard input needs no name. */
const isJson = (text: string): boolean => /^\uFEFF?\s*\{/.test(text);

/** The accounts of a file: snapshots as NDJSON, or a table as CSV by a map or by the names of its columns. */
export async function readBook(io: CommandIo, files: BookFiles): Promise<Input<Book>> {
  const text = await readText(io, files.accounts);
  if (!text.ok) return text;
  const name = nameOf(files.accounts);
  const isEmpty = text.value.trim() === '' && !/\.csv$/i.test(files.accounts);
  if (!isJson(text.value) && !isEmpty) return tableOf(io, text.value, files);
  if (files.map !== undefined) return bad(`--map: ${name} is no table: a map is for CSV`);
  return { ok: true, value: bookOf(snapshotLines(text.value, name), name, []) };
}
