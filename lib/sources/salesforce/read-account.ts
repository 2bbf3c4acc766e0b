import type { AppError, Result } from '@/lib/domain/app-error';
import type { FieldMap } from '../field-map';
import type { RawRecord } from '../read-leaves';
import type { SourceAnswer, SourceRequest } from '../source';
import type { AccountCalls } from './account-calls';
import { buildQueries } from './build-queries';
import type { SubResponse } from './composite';
import type { VisibleSchema } from './describe';
import { groupRecord, lostField } from './group-record';
import { type GroupName, LIST_NAMES, LISTS, SALES_GROUP } from './lists';
import { readAnswer } from './read-answer';
import { readKeys } from './read-keys';
import type { SalesforceMemory } from './source-memory';

export interface ReadInput {
  /** In its 18-character form. */
  accountId: string;
  map: FieldMap;
  request: SourceRequest;
  memory: SalesforceMemory;
  calls: AccountCalls;
}

/** What was asked by which schema, and what came. */
interface View {
  schema: VisibleSchema;
  parts: ReadonlyMap<string, SubResponse>;
}

function lostGroups({ parts }: View): GroupName[] {
  return [...parts].filter(([, part]) => lostField(part)).map(([group]) => group as GroupName);
}

async function describe({ map, request, memory, calls }: ReadInput): Promise<Result<VisibleSchema>> {
  const described = await calls.describe(map);
  if (described.ok) await memory.keepSchema(described.value, request.nowMs);
  return described;
}

/** Asks again, by another schema, for the groups that failed for a field. Where that cannot be asked, all stays as it is. */
async function askAgain({ map, accountId, request, calls }: ReadInput, view: View, schema: VisibleSchema): Promise<View> {
  const lost = lostGroups(view);
  const queries = buildQueries(map, schema, accountId, request.facets).filter(({ group }) => lost.includes(group));
  const second = queries.length > 0 ? await calls.query(queries) : null;
  return { schema, parts: new Map([...view.parts, ...(second?.ok ? second.value : [])]) };
}

/** The schema without fields behind references for the objects of these groups: a describe does not tell whether those may be seen. */
function withoutReferences(map: FieldMap, schema: VisibleSchema, groups: readonly GroupName[]): VisibleSchema {
  const lists = LIST_NAMES.filter((name) => groups.includes(LISTS[name].group)).map((name) => map.lists[name]?.object);
  const sales = groups.includes(SALES_GROUP) ? Object.values(map.sales ?? {}).map(({ object }) => object) : [];
  const own = new Set([...lists, ...sales, ...(groups.includes('account') ? [map.record.object] : [])]);
  const objects = Object.entries(schema.objects).map(([object, fields]) => [
    object,
    own.has(object) ? (fields?.filter((field) => !field.endsWith('.')) ?? null) : fields,
  ]);
  return { ...schema, objects: Object.fromEntries(objects) };
}

/** The schema of a user who sees no records of sales: what an organisation of an older kind refuses must not spoil what stands beside it. */
function withoutSales(map: FieldMap, schema: VisibleSchema): VisibleSchema {
  const unseen = Object.values(map.sales ?? {}).map(({ object }) => [object, null]);
  return { ...schema, objects: { ...schema.objects, ...Object.fromEntries(unseen) } };
}

/** One hidden field fails its whole query. Finds out what may be seen by now, then does without the fields behind references. */
async function mend(input: ReadInput, first: View, remembered: boolean): Promise<View> {
  let view = first;
  if (remembered && lostGroups(view).length > 0) {
    const schema = await describe(input);
    if (schema.ok) view = await askAgain(input, view, schema.value);
  }
  const lost = lostGroups(view);
  if (lost.length === 0) return view;
  let plain = await askAgain(input, view, withoutReferences(input.map, view.schema, lost));
  if (lostGroups(plain).includes(SALES_GROUP)) {
    plain = await askAgain(input, plain, withoutSales(input.map, plain.schema));
  }
  if (lostGroups(plain).length === lost.length) return view;
  await input.memory.keepSchema(plain.schema, input.request.nowMs);
  return plain;
}

/** The account is not there, or no group could be read: then there is no answer at all, only the reason. */
function wholeError(groups: ReadonlyMap<GroupName, Result<RawRecord>>): AppError | undefined {
  const errors = [...groups.values()].flatMap((group) => (group.ok ? [] : [group.error]));
  const gone = errors.find((error) => error.kind === 'not-found');
  return gone ?? (errors.length === groups.size ? errors[0] : undefined);
}

/** Reads the facets of one account: one call, and more only where the remembered schema is missing or out of date. */
export async function readAccount(input: ReadInput): Promise<Result<Omit<SourceAnswer, 'identity'>>> {
  const { accountId, map, request, memory, calls } = input;
  const kept = await memory.schema(map, request.nowMs);
  const described: Result<VisibleSchema> = kept ? { ok: true, value: kept } : await describe(input);
  if (!described.ok) return described;
  const queries = buildQueries(map, described.value, accountId, request.facets);
  if (queries.length === 0) return { ok: false, error: { kind: 'forbidden', what: map.record.object } };
  const asked = await calls.query(queries);
  if (!asked.ok) return asked;
  const { schema, parts } = await mend(input, { schema: described.value, parts: asked.value }, kept !== null);
  const groups = new Map(queries.map(({ group }) => [group, groupRecord(parts.get(group), accountId)]));
  const whole = wholeError(groups);
  if (whole) return { ok: false, error: whole };
  const facets = readAnswer({ map, schema, nowMs: request.nowMs, groups }, request.facets);
  const limit = calls.limit();
  const keys = readKeys(map, schema, groups.get('account'));
  return {
    ok: true,
    value: { accountId, facets, keys, ...(limit ? { limit: { used: limit.used, allowed: limit.allowed } } : {}) },
  };
}
