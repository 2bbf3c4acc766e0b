import type { Condition, ValueQueryCondition, WhereClause } from 'soql-parser-js';
import { ApiError } from '../api/api-error';
import { canonicalId } from '../data/salesforce-id';
import type { Value } from '../data/table-store';

/** Reads a field path of the row under test, with the type of the field it ends at. */
export type Reader = (path: string) => { value: Value; isId: boolean };
type Token = '(' | ')' | 'AND' | 'OR' | 'NOT' | { test: Condition | ValueQueryCondition };

const unsupported = (what: string) => new ApiError(400, 'MALFORMED_QUERY', `unexpected token: '${what}'`);

function tokensOf(clause: WhereClause): Token[] {
  const { left } = clause;
  const tokens: Token[] = [];
  if (left) {
    for (let i = 0; i < (left.openParen ?? 0); i++) tokens.push('(');
    if ('operator' in left) tokens.push({ test: left });
    if ('closeParen' in left) for (let i = 0; i < (left.closeParen ?? 0); i++) tokens.push(')');
  }
  if ('operator' in clause) tokens.push(clause.operator, ...tokensOf(clause.right));
  return tokens;
}

function literal(text: string, type: unknown): Value {
  if (type === 'NULL') return null;
  if (type === 'BOOLEAN') return text.toUpperCase() === 'TRUE';
  if (type === 'INTEGER' || type === 'DECIMAL') return Number(text);
  if (/^'.*'$/s.test(text)) return text.slice(1, -1).replace(/\\(.)/g, '$1');
  return text;
}

function compare(a: Value, b: Value): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0;
}

function holds(test: Condition | ValueQueryCondition, read: Reader, asked: (id: string) => string): boolean {
  if (!('field' in test) || !('value' in test)) throw unsupported('(');
  const { value, isId } = read(test.field);
  const wanted = [test.value].flat().map((text, i) => {
    const type = Array.isArray(test.literalType) ? test.literalType[i] : test.literalType;
    if (type === 'DATE_LITERAL' || type === 'DATE_N_LITERAL') throw unsupported(String(text));
    const plain = literal(String(text), type);
    if (!isId || typeof plain !== 'string') return plain;
    if (canonicalId(plain) === null) throw new ApiError(400, 'INVALID_QUERY_FILTER_OPERATOR', `invalid ID field: ${plain}`);
    return asked(plain);
  });
  const [first = null] = wanted;
  const same = (one: Value) => (isId ? value === one : String(value).toLowerCase() === String(one).toLowerCase());
  switch (test.operator) {
    case '=':
    case 'IN':
      return wanted.some(same);
    case '!=':
    case 'NOT IN':
      return !wanted.some(same);
    case 'INCLUDES':
      return wanted.some((one) =>
        String(value ?? '')
          .split(';')
          .includes(String(one)),
      );
    case 'LIKE': {
      const parts = String(first).toLowerCase().split('%');
      const text = String(value ?? '').toLowerCase();
      return parts.every((part) => text.includes(part)) && text.startsWith(parts[0] ?? '') && text.endsWith(parts.at(-1) ?? '');
    }
    case '<':
      return value !== null && compare(value, first) < 0;
    case '<=':
      return value !== null && compare(value, first) <= 0;
    case '>':
      return value !== null && compare(value, first) > 0;
    case '>=':
      return value !== null && compare(value, first) >= 0;
    default:
      throw unsupported(test.operator);
  }
}

/** Whether a row fulfils a WHERE clause. AND binds before OR, as parentheses say otherwise. */
export function matches(clause: WhereClause | undefined, read: Reader, asked: (id: string) => string = (id) => id): boolean {
  if (!clause) return true;
  const tokens = tokensOf(clause);
  let at = 0;
  const atom = (): boolean => {
    const token = tokens[at++];
    if (token === 'NOT') return !atom();
    if (token === '(') {
      const inside = either();
      if (tokens[at++] !== ')') throw unsupported(')');
      return inside;
    }
    if (typeof token !== 'object') throw unsupported(String(token));
    return holds(token.test, read, asked);
  };
  const both = (): boolean => {
    let result = atom();
    for (; tokens[at] === 'AND'; ) {
      at++;
      const next = atom();
      result = result && next;
    }
    return result;
  };
  const either = (): boolean => {
    let result = both();
    for (; tokens[at] === 'OR'; ) {
      at++;
      const next = both();
      result = result || next;
    }
    return result;
  };
  return either();
}
