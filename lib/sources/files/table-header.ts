import type { HeaderProblem } from './row-problem';

/** A column that may be mapped. */
export interface TableColumn {
  /** Its heading, trimmed; made unlike the others where the file's own is empty or twice there. */
  readonly name: string;
  /** Its place, from 1. */
  readonly at: number;
}

/** Names that would reach an object's own machinery in whoever keeps values by name. */
const RESERVED: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** As many columns as a spreadsheet can have. */
export const COLUMN_LIMIT = 16_384;

/**
 * The columns of a header. A name that is there twice stays with its first column and the second is called "Seats (2)", one
 * without a name is called by its place: both are told, neither is lost. A reserved name is told, and its column is not read.
 */
export function columnsOf(header: readonly string[]): { columns: TableColumn[]; problems: HeaderProblem[] } {
  const names = header.map((cell) => cell.trim());
  const taken = new Set(names);
  const seen = new Set<string>();
  const columns: TableColumn[] = [];
  const problems: HeaderProblem[] = [];
  const free = (name: string): string => {
    let found = name;
    for (let number = 2; taken.has(found); number += 1) found = `${name} (${number})`;
    taken.add(found);
    return found;
  };
  for (const [index, given] of names.entries()) {
    const at = index + 1;
    if (RESERVED.has(given)) problems.push({ code: 'reserved-name', columnAt: at, given });
    else if (given === '') {
      const name = free(`(${at})`);
      columns.push({ name, at });
      problems.push({ code: 'no-name', columnAt: at, given, name });
    } else if (seen.has(given)) {
      const name = free(given);
      columns.push({ name, at });
      problems.push({ code: 'name-twice', columnAt: at, given, name });
    } else columns.push({ name: given, at });
    seen.add(given);
  }
  return { columns, problems };
}
