import { z } from '@/lib/domain/z';
import { apiTime, dayFrom } from '../data/calendar';
import { canonicalId, makeId } from '../data/salesforce-id';
import type { Row, Value } from '../data/table-store';
import { ApiError, deleted, notFound } from './api-error';
import type { ResourceRequest } from './resource';

const Fields = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));

/** Above every id that the data is filled with. */
const FIRST_CREATED = 500_000;

function fieldsOf(body: string | undefined): Record<string, Value> {
  try {
    return Fields.parse(JSON.parse(body ?? ''));
  } catch (reason) {
    throw new ApiError(400, 'JSON_PARSER_ERROR', reason instanceof Error ? reason.message : 'unreadable body');
  }
}

/** The fields as they are stored: known names, references that lead somewhere. */
function stored({ view }: ResourceRequest, fields: Record<string, Value>): Row {
  const type = view.type('Task');
  if (!type) throw notFound();
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => {
      const field = view.field(type, name);
      if (!field) throw new ApiError(400, 'INVALID_FIELD', `No such column '${name}' on sobject of type Task`);
      if (field.type !== 'reference' || typeof value !== 'string') return [field.name, value];
      if (view.store.isDeleted(value)) throw deleted();
      if (!view.follow(field, canonicalId(value))) {
        throw new ApiError(400, 'MALFORMED_ID', `${field.label}: id value of incorrect type: ${value}`, [name]);
      }
      return [field.name, canonicalId(value)];
    }),
  );
}

/** `POST /sobjects/Task`: the only records that this CRM lets be created. Each stands in the account's activities too. */
export function createRecord(request: ResourceRequest, typeName: string): unknown {
  if (typeName.toLowerCase() !== 'task') {
    throw new ApiError(403, 'INSUFFICIENT_ACCESS_OR_READONLY', `insufficient access rights to create ${typeName}`);
  }
  const { view, userId } = request;
  const row = stored(request, fieldsOf(request.body));
  if (typeof row.Subject === 'string' && row.Subject.length > 255) {
    throw new ApiError(400, 'STRING_TOO_LONG', 'Subject: data value too large (max length=255)', ['Subject']);
  }
  const nowMs = Math.max(request.nowMs, Date.now());
  const Id = makeId('00T', FIRST_CREATED + view.store.rows('Task').length);
  const moment = apiTime(nowMs);
  const task: Row = { Status: 'Not Started', OwnerId: userId, ...row, Id, CreatedDate: moment, LastModifiedDate: moment };
  view.store.add('Task', task);
  const isDone = task.Status === 'Completed';
  view.store.add(isDone ? 'ActivityHistory' : 'OpenActivity', {
    Id,
    Subject: task.Subject ?? null,
    ActivityDate: task.ActivityDate ?? dayFrom(nowMs, 0),
    ActivitySubtype: 'Task',
    Status: task.Status ?? null,
    WhoId: task.WhoId ?? null,
    AccountId: task.WhatId ?? null,
    LastModifiedDate: moment,
  });
  return { id: Id, success: true, errors: [] };
}

/** `DELETE /sobjects/Task/{id}`: it goes from the activities too. */
export function deleteTask(
  { view }: ResourceRequest,
  id: string,
): { status: number; body: unknown; headers: Record<string, string> } {
  for (const object of ['ActivityHistory', 'OpenActivity']) view.store.delete(object, id);
  if (!view.store.delete('Task', id)) throw deleted();
  return { status: 204, body: null, headers: {} };
}
