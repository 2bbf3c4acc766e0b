import type { CommandIo } from './command';
import { nameOf, readText } from './files';
import { readCsvLines } from './read-csv';
import { bad, type Input } from './read-input';

/** The baskets of a file, one a line; blanks around an item and empty cells are dropped, so a blank line is an empty basket. */
export async function readBaskets(io: CommandIo, file: string): Promise<Input<{ line: number; items: string[] }[]>> {
  const text = await readText(io, file);
  const read = text.ok ? readCsvLines(text.value, nameOf(file)) : text;
  if (!read.ok) return read;
  if (read.value.length === 0) return bad(`${nameOf(file)}: line 1: expected a basket a line, the file is empty`);
  return {
    ok: true,
    value: read.value.map(({ line, cells }) => ({ line, items: cells.map((cell) => cell.trim()).filter((cell) => cell !== '') })),
  };
}
