import { Cursor, PathError } from './cursor';
import { isSingular, type Operand, type Operator, type PathQuery, type Segment, type Selector, type Test } from './json-path';

const MOST_CHARACTERS = 300;
const MOST_OPEN = 20;

function slice(cursor: Cursor, start: number | null): Selector {
  cursor.space();
  const end = cursor.integer();
  cursor.space();
  if (!cursor.take(':')) return { kind: 'slice', start, end, step: 1 };
  cursor.space();
  return { kind: 'slice', start, end, step: cursor.integer() ?? 1 };
}

function selector(cursor: Cursor): Selector {
  if (cursor.take('*')) return { kind: 'all' };
  if (cursor.take('?')) return { kind: 'filter', test: anyOf(cursor) };
  const name = cursor.quoted();
  if (name !== null) return { kind: 'name', name };
  const index = cursor.integer();
  const after = cursor.at;
  cursor.space();
  if (cursor.take(':')) return slice(cursor, index);
  cursor.at = after;
  return index === null ? cursor.fail('a name in quotes, a number, "*" or "?"') : { kind: 'index', index };
}

/** Everything between a bracket or parenthesis and its end. */
function inside<T>(cursor: Cursor, read: () => T): T {
  if (++cursor.depth > MOST_OPEN) cursor.fail('fewer brackets in each other');
  cursor.space();
  const value = read();
  cursor.space();
  cursor.depth--;
  return value;
}

function selectors(cursor: Cursor): Selector[] {
  return inside(cursor, () => {
    const found = [selector(cursor)];
    for (cursor.space(); cursor.take(','); cursor.space()) {
      cursor.space();
      found.push(selector(cursor));
    }
    cursor.must(']');
    cursor.at--;
    return found;
  });
}

function segment(cursor: Cursor): Segment | null {
  const start = cursor.at;
  cursor.space();
  const deep = cursor.take('..');
  if (!deep && !cursor.peek('.') && !cursor.peek('[')) {
    cursor.at = start;
    return null;
  }
  if (cursor.take('[')) {
    const found = selectors(cursor);
    cursor.must(']');
    return { deep, selectors: found };
  }
  if (!deep) cursor.must('.');
  if (cursor.take('*')) return { deep, selectors: [{ kind: 'all' }] };
  const name = cursor.bareName();
  return name === null ? cursor.fail('a name or "*"') : { deep, selectors: [{ kind: 'name', name }] };
}

function query(cursor: Cursor): PathQuery | null {
  const relative = cursor.peek('@');
  if (!cursor.take('@') && !cursor.take('$')) return null;
  const segments: Segment[] = [];
  for (let next = segment(cursor); next; next = segment(cursor)) segments.push(next);
  return { relative, segments };
}

function operand(cursor: Cursor): Operand {
  const found = query(cursor);
  if (found) return { query: found };
  const called = cursor.at;
  const literal = cursor.literal();
  if (literal) return literal;
  return cursor.match(/[a-z][a-z_0-9]*\(/y) ? cursor.fail('no function', called) : cursor.fail('"@", "$" or a value', called);
}

const comparable = (cursor: Cursor, side: Operand, at: number): Operand =>
  'query' in side && !isSingular(side.query) ? cursor.fail('names and numbers only on both sides of a comparison', at) : side;

function single(cursor: Cursor): Test {
  if (cursor.take('!')) {
    cursor.space();
    const found = cursor.peek('(') ? null : query(cursor);
    if (found) return { kind: 'not', test: { kind: 'exists', query: found } };
    return cursor.peek('(') ? { kind: 'not', test: single(cursor) } : cursor.fail('"(" or a path');
  }
  if (cursor.take('(')) {
    const test = inside(cursor, () => anyOf(cursor));
    cursor.must(')');
    return test;
  }
  const start = cursor.at;
  const left = operand(cursor);
  const afterLeft = cursor.at;
  cursor.space();
  const operator = cursor.match(/[=!]=|[<>]=?/y) as Operator | null;
  if (operator === null) {
    cursor.at = afterLeft;
    return 'query' in left ? { kind: 'exists', query: left.query } : cursor.fail('a comparison');
  }
  cursor.space();
  const right = cursor.at;
  return {
    kind: 'compare',
    operator,
    left: comparable(cursor, left, start),
    right: comparable(cursor, operand(cursor), right),
  };
}

function list(cursor: Cursor, mark: '||' | '&&', read: () => Test): Test {
  const parts = [read()];
  for (;;) {
    const before = cursor.at;
    cursor.space();
    if (!cursor.take(mark)) {
      cursor.at = before;
      break;
    }
    cursor.space();
    parts.push(read());
  }
  const [only] = parts;
  return parts.length === 1 && only ? only : { kind: mark === '||' ? 'or' : 'and', parts };
}

function anyOf(cursor: Cursor): Test {
  cursor.space();
  return list(cursor, '||', () => list(cursor, '&&', () => single(cursor)));
}

export type ParsedPath = { ok: true; path: PathQuery } | { ok: false; at: number; expected: string };

/** Reads a path such as `$.meters[?@.name == 'seats'].used`; of one that is none, the place and what would have to stand there. */
export function parsePath(text: string): ParsedPath {
  if (text.length > MOST_CHARACTERS) return { ok: false, at: MOST_CHARACTERS, expected: `at most ${MOST_CHARACTERS} characters` };
  const cursor = new Cursor(text);
  try {
    const path = (cursor.peek('$') ? query(cursor) : null) ?? cursor.fail('"$"');
    if (!cursor.done) cursor.fail('"." or "["');
    return { ok: true, path };
  } catch (error) {
    if (error instanceof PathError) return { ok: false, at: error.at, expected: error.expected };
    throw error;
  }
}
