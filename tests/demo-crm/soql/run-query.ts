import { parseQuery, type Query } from 'soql-parser-js';
import { ApiError } from '../api/api-error';
import type { View } from '../data/view';
import { type Answer, select } from './select';

function parse(text: string): Query {
  try {
    return parseQuery(text);
  } catch (reason) {
    throw new ApiError(400, 'MALFORMED_QUERY', `unexpected token: ${reason instanceof Error ? reason.message : 'end of query'}`);
  }
}

/** All records of a query as one user may see them. Throws the `ApiError` that the API would answer with. */
export function runQuery(view: View, text: string): Answer[] {
  const query = parse(text);
  const type = query.sObject ? view.type(query.sObject) : undefined;
  if (!type) throw new ApiError(400, 'INVALID_TYPE', `sObject type '${query.sObject}' is not supported.`);
  if (!type.queryable) {
    throw new ApiError(400, 'INVALID_TYPE_FOR_OPERATION', `entity type ${type.name} does not support query`);
  }
  return select(view, type, view.store.rows(type.name), query);
}
