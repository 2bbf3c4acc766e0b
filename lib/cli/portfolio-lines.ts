import type { z } from '@/lib/domain/z';
import { type Input, readInput } from './read-input';

/** The lines of a text that are not blank, with their numbers from 1. A byte order mark and carriage returns are dropped. */
export function* textLines(text: string): Generator<{ readonly line: number; readonly text: string }> {
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  for (let line = 1; start < text.length; line += 1) {
    const end = text.indexOf('\n', start);
    const one = text.slice(start, end === -1 ? text.length : end).trim();
    if (one !== '') yield { line, text: one };
    start = end === -1 ? text.length : end + 1;
  }
}

/** NDJSON: each line checked against a schema; what is wrong is told by line and path. */
export function readJsonLines<S extends z.core.$ZodType>(
  text: string,
  schema: S,
  name: string,
): Input<{ readonly line: number; readonly value: z.output<S> }[]> {
  const values: { line: number; value: z.output<S> }[] = [];
  const lines: string[] = [];
  for (const { line, text: one } of textLines(text)) {
    const read = readInput(one, schema, `${name}: line ${line}`);
    if (read.ok) values.push({ line, value: read.value });
    else lines.push(...read.lines);
  }
  return lines.length === 0 ? { ok: true, value: values } : { ok: false, lines: shortened(lines, name) };
}

/** More lines than this help nobody. */
const LINE_LIMIT = 20;

/** The first of many complaints, and how many more there are. */
export function shortened(lines: readonly string[], name: string): string[] {
  const more = lines.length > LINE_LIMIT ? [`${name}: and ${lines.length - LINE_LIMIT} more`] : [];
  return [...lines.slice(0, LINE_LIMIT), ...more];
}
