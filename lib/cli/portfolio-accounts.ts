import { AccountSnapshot } from '@/lib/domain/account-snapshot';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import type { CommandIo } from './command';
import { nameOf, readText } from './files';
import { textLines } from './portfolio-lines';
import { tableLines } from './portfolio-table';
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

export type BookLine = { readonly line: number; readonly read: Input<AccountSnapshot> };

/** Each account once: the second of two that are the same is a complaint. */
function bookOf(lines: Iterable<BookLine>, name: string, notes: readonly string[]): Book {
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

function* snapshotLines(text: string, name: string): Generator<BookLine> {
  for (const { line, text: one } of textLines(text)) {
    const at = `${name}: line ${line}: `;
    const read = readInput(one, AccountSnapshot, `${name}: line ${line}`);
    yield { line, read: read.ok ? read : bad(...read.lines.map((problem) => problem.slice(at.length))) };
  }
}

async function tableOf(io: CommandIo, text: string, { accounts, map: file, playbook, nowMs }: BookFiles): Promise<Input<Book>> {
  const name = nameOf(accounts);
  const mapText = file === undefined ? undefined : await readText(io, file);
  if (mapText?.ok === false) return mapText;
  const map = mapText && { name: nameOf(file ?? ''), text: mapText.value };
  const read = await tableLines(text, { name, map, playbook, nowMs });
  return read.ok ? { ok: true, value: bookOf(read.value.lines, name, read.value.notes) } : read;
}

/** Is it NDJSON? By its first sign, so that standard input needs no name. */
const isJson = (text: string): boolean => /^\uFEFF?\s*\{/.test(text);

/** The accounts of a file: snapshots as NDJSON, or a table (CSV, TSV) by a mapping or by what its columns speak for. */
export async function readBook(io: CommandIo, files: BookFiles): Promise<Input<Book>> {
  const text = await readText(io, files.accounts);
  if (!text.ok) return text;
  const name = nameOf(files.accounts);
  const isEmpty = text.value.trim() === '' && !/\.[ct]sv$/i.test(files.accounts);
  if (!isJson(text.value) && !isEmpty) return tableOf(io, text.value, files);
  if (files.map !== undefined) return bad(`--map: ${name} is no table: a map is for CSV`);
  return { ok: true, value: bookOf(snapshotLines(text.value, name), name, []) };
}
