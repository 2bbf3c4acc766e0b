import { canonicalId } from '../data/salesforce-id';
import type { Row } from '../data/table-store';
import type { View } from '../data/view';
import type { ObjectType } from '../schema/object-type';
import { objectTypes } from '../schema/schema';
import { type Answer, select } from '../soql/select';
import { ApiError, deleted, notFound } from './api-error';

function find(view: View, type: ObjectType, id: string): Row {
  const row = view.row(type, id);
  if (row) return row;
  throw view.store.isDeleted(id) ? deleted() : notFound('The requested resource does not exist');
}

/** `GET /sobjects/{type}/{id}?fields=`: one record, flat. */
export function readRecord(view: View, typeName: string, id: string, fields: string | null): Answer {
  const type = view.type(typeName);
  if (!type) throw notFound();
  const row = find(view, type, id);
  const names = fields?.split(',').map((name) => name.trim()) ?? view.fields(type).map((field) => field.name);
  const [answer] = select(view, type, [row], { fields: names.map((name) => ({ type: 'Field', field: name })) });
  if (!answer) throw notFound();
  return answer;
}

function typeOfId(view: View, id: string): ObjectType {
  const full = canonicalId(id);
  if (!full) throw new ApiError(400, 'INVALID_PARAMETER_VALUE', `The Id value is invalid: ${id}`);
  const type = objectTypes().find((known) => known.keyPrefix === full.slice(0, 3));
  if (!type || !view.type(type.name)) throw notFound('The requested resource does not exist');
  return type;
}

/** `GET /ui-api/records/{id}`: asked fields must be visible, optional ones are silently left out when they are not. */
export function readUiRecord(view: View, id: string, fields: string | null, optional: string | null): unknown {
  const type = typeOfId(view, id);
  const row = find(view, type, id);
  const list = (text: string | null) => text?.split(',').filter(Boolean) ?? [];
  const values: Record<string, unknown> = {};
  const put = (path: string, required: boolean) => {
    const [object, name = ''] = path.split('.');
    const field = object === type.name ? view.field(type, name) : undefined;
    if (!field && required) throw new ApiError(400, 'INVALID_FIELD', `No such column '${name}' on entity '${type.name}'.`);
    if (!field) return;
    const value = view.value(type, row, field);
    values[field.name] = { value, displayValue: typeof value === 'number' ? value.toLocaleString('ja-JP') : null };
  };
  if (list(fields).length + list(optional).length === 0)
    throw new ApiError(400, 'INVALID_FIELD', 'fields or optionalFields is required');
  for (const path of list(fields)) put(path, true);
  for (const path of list(optional)) put(path, false);
  return {
    apiName: type.name,
    id: row.Id,
    fields: values,
    childRelationships: {},
    lastModifiedDate: row.LastModifiedDate ?? null,
    recordTypeId: null,
  };
}
