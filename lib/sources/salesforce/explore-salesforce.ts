import type { Result } from '@/lib/domain/app-error';
import type { SourceField } from '../canonical/source-field';
import type { Explored, ExploredList } from '../connector';
import type { FieldMap } from '../field-map';
import { exploredOf } from '../kit/explored-of';
import { isRecord } from '../read-leaves';
import type { SubResponse } from './composite';
import { type DescribedObject, describedObject } from './described-object';
import { failureOf } from './errors';
import { describedLists, entriesIn, listsWorth, subSelectOf } from './explore-lists';
import { groupRecord } from './group-record';
import { type OpenedView, openView, type SalesforceSourceOptions, type ViewRequest } from './open-view';

/** What a mapping of this organisation may name, and which object hangs on the account under which name. */
export interface ExploredOrg extends Explored {
  lists: ExploredList[];
  objects: Record<string, string>;
}

/** One call may hold five queries; one is the account's own. */
const LIST_QUERIES = 4;

function ofPart<T>(part: SubResponse | undefined, read: (body: unknown) => T | null, path: string): Result<T> {
  if (part && part.status >= 300) return { ok: false, error: failureOf(part.status, part.body).error };
  const value = part ? read(part.body) : null;
  return value === null ? { ok: false, error: { kind: 'unexpected-shape', path } } : { ok: true, value };
}

/** The account's own queries: fields behind references that the map names, and a few entries of each list. */
function questions(map: FieldMap, accountId: string, described: DescribedObject, lists: readonly ExploredList[]) {
  const from = ` FROM ${map.record.object} WHERE Id = '${accountId}'`;
  const query = (parts: readonly string[]) => `/query?q=${encodeURIComponent(`SELECT Id, ${parts.join(', ')}${from}`)}`;
  const rules = Object.values(map.record.fields).map(({ field }) => field);
  const behind = [...new Set(rules)].filter(
    (field) => field.includes('.') && described.references.includes(field.split('.')[0] ?? ''),
  );
  const asked: Record<string, string> = { record: `/sobjects/${map.record.object}/${accountId}` };
  if (behind.length > 0) asked.behind = query(behind);
  for (let at = 0; at < LIST_QUERIES; at += 1) {
    const own = lists.filter((_, index) => index % LIST_QUERIES === at);
    if (own.length > 0) asked[`lists${at}`] = query(own.map((list) => subSelectOf(list, map)));
  }
  return { asked, behind };
}

async function look({ accountId, calls }: OpenedView, map: FieldMap): Promise<Result<ExploredOrg>> {
  const { object } = map.record;
  const first = await calls.ask({ account: `/sobjects/${object}/describe` });
  if (!first.ok) return first;
  const account = ofPart(first.value.get('account'), describedObject, `describe.${object}`);
  if (!account.ok) return account;
  const worth = listsWorth(map, account.value);
  const names = [...new Set(worth.map((list) => list.object))];
  const described = await calls.ask(Object.fromEntries(names.map((name) => [name, `/sobjects/${name}/describe`])));
  if (!described.ok) return described;
  const lists = describedLists(worth, map, described.value);
  const { asked, behind } = questions(map, accountId, account.value, lists);
  const answers = await calls.ask(asked);
  if (!answers.ok) return answers;
  const record = ofPart(answers.value.get('record'), (body) => (isRecord(body) ? body : null), 'record');
  if (!record.ok) return record;
  // Held to the account by its id, like every view.
  const own = groupRecord({ status: 200, body: { records: [record.value] } }, accountId);
  if (!own.ok) return own;
  const further = groupRecord(answers.value.get('behind'), accountId);
  const fields: SourceField[] = [...account.value.fields, ...behind.map((path) => ({ path }))];
  const { attributes: _, ...values } = { ...own.value, ...(further.ok ? pick(further.value, behind) : {}) };
  const parts = [...answers.value].filter(([name]) => name.startsWith('lists')).map(([, part]) => part);
  const entries = lists.map(({ path }) => [path, parts.map((part) => entriesIn(part, path)).find((rows) => rows !== undefined)]);
  const explored = exploredOf(fields, values, { format: 'tsugite-mapping/1', timeZone: map.timeZone, fields: NAME });
  return {
    ok: true,
    value: {
      ...explored,
      record: { ...explored.record, ...Object.fromEntries(entries.filter(([, rows]) => rows !== undefined)) },
      lists,
      objects: Object.fromEntries(worth.map((list) => [list.relationship, list.object])),
    },
  };
}

const NAME = { 'profile.name': { from: 'Name' } };

/** The values behind references, flat under their paths. */
function pick(record: Readonly<Record<string, unknown>>, paths: readonly string[]): Record<string, unknown> {
  const entries = paths.map((path) => {
    const [head = '', tail = ''] = path.split('.');
    const inner = record[head];
    return [path, isRecord(inner) ? inner[tail] : undefined] as const;
  });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/**
 * What this organisation's account has: every field that the user may see, with label, type and choices, and the lists that hang on it.
 * Costs three calls. Never throws.
 */
export async function exploreSalesforce(options: SalesforceSourceOptions, request: ViewRequest): Promise<Result<ExploredOrg>> {
  const opened = await openView(options, request);
  return opened.ok ? look(opened.value, options.fieldMap) : opened;
}
