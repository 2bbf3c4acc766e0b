import type { FieldSubquery, FieldType, OrderByClause, QueryBase } from 'soql-parser-js';
import { ApiError } from '../api/api-error';
import type { Row, Value } from '../data/table-store';
import type { View } from '../data/view';
import type { Field, ObjectType } from '../schema/object-type';
import { matches } from './where';

type Json = Value | { [key: string]: Json } | Json[];
export type Answer = { [key: string]: Json };

export const API_BASE = '/services/data/v66.0';

function attributes(type: ObjectType, row: Row): Answer {
  return { type: type.name, url: `${API_BASE}/sobjects/${type.name}/${row.Id}` };
}

function noColumn(type: ObjectType, name: string): ApiError {
  return new ApiError(
    400,
    'INVALID_FIELD',
    `No such column '${name}' on entity '${type.name}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.`,
  );
}

/** The fields a path goes through, e.g. `Contact__r.Name`: the references first, the field last. Throws what the API answers. */
function resolve(view: View, type: ObjectType, path: readonly string[]): { through: Field[]; last: Field } {
  const [head = '', ...rest] = path;
  if (rest.length === 0) {
    const last = view.field(type, head);
    if (!last) throw noColumn(type, head);
    return { through: [], last };
  }
  const step = view.fields(type).find((field) => field.relationshipName?.toLowerCase() === head.toLowerCase());
  const target = step?.referenceTo?.map((name) => view.type(name)).find((found) => found);
  if (!step || !target) throw new ApiError(400, 'INVALID_FIELD', `Didn't understand relationship '${head}' in field path.`);
  const deeper = resolve(view, target, rest);
  return { through: [step, ...deeper.through], last: deeper.last };
}

function read(view: View, type: ObjectType, row: Row, path: string): { value: Value; isId: boolean } {
  const { through, last } = resolve(view, type, path.split('.'));
  let here: { type: ObjectType; row: Row } | undefined = { type, row };
  for (const step of through) here = here && view.follow(step, here.row[step.name] ?? null);
  const isId = last.type === 'id' || last.type === 'reference';
  if (!here) return { value: null, isId };
  return { value: isId ? (here.row[last.name] ?? null) : view.value(here.type, here.row, last), isId };
}

function place(into: Answer, view: View, type: ObjectType, row: Row, path: readonly string[]): void {
  const { through, last } = resolve(view, type, path);
  let target = into;
  let here = { type, row };
  for (const step of through) {
    const name = step.relationshipName ?? step.name;
    const next = view.follow(step, here.row[step.name] ?? null);
    if (!next) {
      target[name] ??= null;
      return;
    }
    const known = target[name];
    const inner: Answer =
      known && typeof known === 'object' && !Array.isArray(known) ? known : { attributes: attributes(next.type, next.row) };
    target[name] = inner;
    target = inner;
    here = next;
  }
  target[last.name] = view.value(here.type, here.row, last);
}

function children(view: View, type: ObjectType, row: Row, { subquery }: FieldSubquery): [string, Json] {
  const relation = type.children.find((child) => child.name.toLowerCase() === subquery.relationshipName.toLowerCase());
  const child = relation && view.type(relation.child);
  if (!relation || !child) {
    throw new ApiError(
      400,
      'INVALID_TYPE',
      `Didn't understand relationship '${subquery.relationshipName}' in FROM part of query call. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. Please reference your WSDL or the describe call for the appropriate names.`,
    );
  }
  const records = select(view, child, view.store.children(relation.child, relation.field, String(row.Id)), subquery);
  return [relation.name, records.length === 0 ? null : { totalSize: records.length, done: true, records }];
}

function project(view: View, type: ObjectType, row: Row, fields: readonly FieldType[]): Answer {
  const answer: Answer = { attributes: attributes(type, row) };
  for (const field of fields) {
    if (field.type === 'Field') place(answer, view, type, row, [field.field]);
    else if (field.type === 'FieldRelationship') place(answer, view, type, row, [...field.relationships, field.field]);
    else if (field.type === 'FieldSubquery') {
      const [name, value] = children(view, type, row, field);
      answer[name] = value;
    } else throw new ApiError(400, 'MALFORMED_QUERY', 'unexpected token: functions are not supported here');
  }
  return answer;
}

function byOrder(view: View, type: ObjectType, clauses: readonly OrderByClause[]): (a: Row, b: Row) => number {
  return (a, b) => {
    for (const clause of clauses) {
      if (!('field' in clause)) throw new ApiError(400, 'MALFORMED_QUERY', 'unexpected token: ORDER BY takes fields');
      const [x, y] = [read(view, type, a, clause.field).value, read(view, type, b, clause.field).value];
      if (x === y) continue;
      const nullsFirst = clause.nulls ? clause.nulls === 'FIRST' : true;
      if (x === null) return nullsFirst ? -1 : 1;
      if (y === null) return nullsFirst ? 1 : -1;
      return (x < y ? -1 : 1) * (clause.order === 'DESC' ? -1 : 1);
    }
    return 0;
  };
}

/** The rows of `from` that the query asks for, in its order, with its fields. Every name is checked even when no row is left. */
export function select(view: View, type: ObjectType, from: readonly Row[], query: QueryBase): Answer[] {
  const fields = query.fields ?? [];
  project(view, type, {}, fields);
  const order = [query.orderBy ?? []].flat();
  byOrder(view, type, order)({}, {});
  matches(query.where, (path) => ({ ...read(view, type, {}, path) }));
  const kept = from.filter((row) => matches(query.where, (path) => read(view, type, row, path), view.asked.bind(view)));
  if (order.length > 0) kept.sort(byOrder(view, type, order));
  const start = query.offset ?? 0;
  return kept
    .slice(start, query.limit === undefined ? undefined : start + query.limit)
    .map((row) => project(view, type, row, fields));
}
