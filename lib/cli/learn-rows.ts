import type { FeatureValue } from '@/lib/learning/online/feature-value';
import type { CommandIo } from './command';
import { nameOf, readText } from './files';
import { cellValue, jsonValue } from './learn-fields';
import { readCsv } from './read-csv';
import { bad, type Input } from './read-input';

/** One event or row of a file: its line, and its fields by name; a field that is not there is undefined. */
export interface Row {
  readonly line: number;
  field(name: string): FeatureValue | undefined;
}

/** A file of rows that can be gone through again and again, and takes no more memory than its text. */
export interface Rows {
  readonly name: string;
  /** The names of a CSV header; null for NDJSON, in which each line has its own. */
  readonly header: readonly string[] | null;
  each(): Iterable<Row>;
}

const LINE_LENGTH = 1_048_576;
const FORBIDDEN = ['__proto__', 'constructor', 'prototype'];
const LINE_LIMIT = 20;

/** The lines of a text that are not blank, with their numbers from 1, one at a time. */
function* linesOf(text: string): Generator<{ line: number; text: string }> {
  let line = 0;
  for (let from = text.charCodeAt(0) === 0xfeff ? 1 : 0; from < text.length; ) {
    const end = text.indexOf('\n', from);
    const to = end < 0 ? text.length : end;
    line += 1;
    const one = text.slice(from, to);
    if (one.trim() !== '') yield { line, text: one };
    from = to + 1;
  }
}

/** What is wrong with a line of NDJSON, or its object. */
function objectOf(text: string): Record<string, unknown> | string {
  if (text.length > LINE_LENGTH) return `longer than ${LINE_LENGTH} characters`;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError || error instanceof RangeError)) throw error;
    return `not JSON: ${error.message.length > 120 ? `${error.message.slice(0, 117)}…` : error.message}`;
  }
  if (json === null || typeof json !== 'object' || Array.isArray(json)) return 'expected an object';
  const forbidden = FORBIDDEN.find((key) => Object.hasOwn(json, key));
  return forbidden === undefined ? (json as Record<string, unknown>) : `${forbidden}: cannot be the name of a field`;
}

function ndjson(text: string, name: string, used: readonly string[]): Input<Rows> {
  const problems: string[] = [];
  for (const { line, text: one } of linesOf(text)) {
    const object = objectOf(one);
    if (typeof object === 'string') problems.push(`${name}: line ${line}: ${object}`);
    else {
      for (const field of used) {
        if (Object.hasOwn(object, field) && jsonValue(object[field]) === undefined) {
          problems.push(`${name}: line ${line}: ${field}: expected a text, a number, true, false or null`);
        }
      }
    }
    if (problems.length >= LINE_LIMIT) break;
  }
  if (problems.length > 0) return bad(...problems);
  function* each(): Generator<Row> {
    for (const { line, text: one } of linesOf(text)) {
      const object = objectOf(one);
      if (typeof object === 'string') continue;
      yield { line, field: (field) => (Object.hasOwn(object, field) ? jsonValue(object[field]) : undefined) };
    }
  }
  return { ok: true, value: { name, header: null, each } };
}

function csv(text: string, name: string): Input<Rows> {
  const read = readCsv(text, name);
  if (!read.ok) return read;
  const { rows, header } = read.value;
  function* each(): Generator<Row> {
    for (const { line, fields } of rows) {
      yield {
        line,
        field: (field) => {
          const cell = fields[field];
          return cell === undefined ? undefined : cellValue(cell);
        },
      };
    }
  }
  return { ok: true, value: { name, header, each } };
}

/** Rows of a CSV file with a header, or of NDJSON, told apart by the first sign. All is checked before a row is handed out. */
export async function readRows(io: CommandIo, file: string, used: readonly string[]): Promise<Input<Rows>> {
  const text = await readText(io, file);
  if (!text.ok) return text;
  const name = nameOf(file);
  const isJson = /^\uFEFF?\s*\{/.test(text.value) || (/\.(ndjson|jsonl)$/i.test(file) && text.value.trim() !== '');
  if (text.value.trim() === '') return bad(`${name}: line 1: the file is empty`);
  return isJson ? ndjson(text.value, name, used) : csv(text.value, name);
}
