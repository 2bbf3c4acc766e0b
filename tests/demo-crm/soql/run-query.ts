import { parseQuery, type Query } from 'soql-parser-js';
import { ApiError } from '../api/api-error';
import type { Row } from '../data/table-store';
import type { View } from '../data/view';
import type { ObjectType } from '../schema/object-type';
import { type Answer, select } from './select';

function parse(text: string): Query {
  try {
    return parseQuery(text);
  } catch (reason) {
    throw new ApiError(400, 'MALFORMED_QUERY', `unexpected token: ${reason instanceof Error ? reason.message : 'end of query'}`);
  }
}

/** A query for one record is answered from the index of ids; what it says is still checked against that record. */
function candidates(view: View, type: ObjectType, where: Query['where']): Row[] {
  const only = where && !('operator' in where) ? where.left : null;
  const id = only && 'value' in only && 'field' in only && /^id$/i.test(only.field) && only.operator === '=' ? only.value : null;
  if (typeof id !== 'string') return view.store.rows(type.name);
  const row = view.row(type, id.slice(1, -1));
  return row ? [row] : [];
}

/** All records of a query as one user may see them. Throws the `ApiError` that the API would answer with. */
export function runQuery(view: View, text: string): Answer[] {
  const query = parse(text);
  const type = query.sObject ? view.type(query.sObject) : undefined;
  if (!type) throw new ApiError(400, 'INVALID_TYPE', `sObject type '${query.sObject}' is not supported.`);
  if (!type.queryable) {
    throw new ApiError(400, 'INVALID_TYPE_FOR_OPERATION', `entity type ${type.name} does not support query`);
  }
  return select(view, type, candidates(view, type, query.where), query);
}
