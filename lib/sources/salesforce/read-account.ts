import type { FacetName, Facets } from '@/lib/domain/account-snapshot';
import type { Result } from '@/lib/domain/app-error';
import type { FieldMap } from '../field-map';
import type { RawRecord } from '../read-leaves';
import type { SourceAnswer, SourceRequest } from '../source';
import type { AccountCalls } from './account-calls';
import { buildQueries, type GroupQuery } from './build-queries';
import type { SubResponse } from './composite';
import type { VisibleSchema } from './describe';
import { groupRecord, lostField } from './group-record';
import type { GroupName } from './lists';
import { readAnswer } from './read-answer';
import type { SalesforceMemory } from './source-memory';

export interface ReadInput {
  /** In its 18-character form. */
  accountId: string;
  map: FieldMap;
  request: SourceRequest;
  memory: SalesforceMemory;
  calls: AccountCalls;
}

type Parts = Map<string, SubResponse>;

/** What the user may see: remembered, or asked for and then remembered. */
async function schemaOf({ map, request, memory, calls }: ReadInput, anew: boolean): Promise<Result<VisibleSchema>> {
  const kept = anew ? null : await memory.schema(map, request.nowMs);
  if (kept) return { ok: true, value: kept };
  const described = await calls.describe(map);
  if (described.ok) await memory.keepSchema(described.value, request.nowMs);
  return described;
}

/**
 * A field was hidden since the schema was remembered, so a query failed as a whole: describes anew and asks again for the
 * groups that failed, once. Where that fails too, the first answer stands.
 */
async function mended(input: ReadInput, first: Parts): Promise<{ schema: VisibleSchema; parts: Parts } | null> {
  const schema = await schemaOf(input, true);
  if (!schema.ok) return null;
  const { map, accountId, request, calls } = input;
  const lost = ({ group }: GroupQuery) => lostField(first.get(group));
  const again = buildQueries(map, schema.value, accountId, request.facets).filter(lost);
  const second = again.length > 0 ? await calls.query(again) : null;
  return { schema: schema.value, parts: new Map([...first, ...(second?.ok ? second.value : [])]) };
}

function recordsOf(accountId: string, queries: readonly GroupQuery[], parts: Parts): Map<GroupName, Result<RawRecord>> {
  return new Map(queries.map(({ group }) => [group, groupRecord(parts.get(group), accountId)]));
}

/** Reads the facets of one account in one call, or two where the remembered schema was out of date. */
export async function readAccount(input: ReadInput): Promise<Result<Omit<SourceAnswer, 'identity'>>> {
  const { accountId, map, request, memory, calls } = input;
  const remembered = (await memory.schema(map, request.nowMs)) !== null;
  const described = await schemaOf(input, false);
  if (!described.ok) return described;
  let schema = described.value;
  const queries = buildQueries(map, schema, accountId, request.facets);
  if (queries.length === 0) return { ok: false, error: { kind: 'forbidden', what: map.record.object } };
  const asked = await calls.query(queries);
  if (!asked.ok) return asked;
  let parts = asked.value;
  if (remembered && queries.some(({ group }) => lostField(parts.get(group)))) {
    const better = await mended(input, parts);
    if (better) ({ schema, parts } = better);
  }
  const groups = recordsOf(accountId, queries, parts);
  const whole = wholeError(groups);
  if (whole) return { ok: false, error: whole };
  const facets: Partial<Facets> = readAnswer({ map, schema, nowMs: request.nowMs, groups }, request.facets as FacetName[]);
  const limit = calls.limit();
  return { ok: true, value: { accountId, facets, ...(limit ? { limit: { used: limit.used, allowed: limit.allowed } } : {}) } };
}

/** The account is not there, or no group could be read: then there is no answer at all, only the reason. */
function wholeError(groups: ReadonlyMap<GroupName, Result<RawRecord>>) {
  const errors = [...groups.values()].flatMap((group) => (group.ok ? [] : [group.error]));
  const gone = errors.find((error) => error.kind === 'not-found');
  return gone ?? (errors.length === groups.size ? errors[0] : undefined);
}
