import { type Crm, viewOf } from '../crm';
import { canonicalId } from '../data/salesforce-id';
import type { Row } from '../data/table-store';
import type { View } from '../data/view';
import { json, type Reply } from '../http/reply';
import { cookie, type Visit } from '../http/visit';
import type { ObjectType } from '../schema/object-type';
import { picklistLabel } from '../schema/picklist-labels';
import { salesObjects } from '../schema/sales-objects';
import { objectTypes } from '../schema/schema';
import type { ListData, RecordData, RelatedData, TouchData } from './page-contract';

const MOST_RELATED = 12;
const COLUMNS = 5;
const NOT_SHOWN = new Set(['Id', 'LastModifiedDate']);

/** One user's view and the language to show it in. */
interface Reader {
  view: View;
  japanese: boolean;
}

function shown({ view, japanese }: Reader, type: ObjectType, row: Row, name: string): RecordData['fields'][number]['value'] {
  const field = view.field(type, name);
  if (!field) return null;
  const value = view.value(type, row, field);
  if (field.picklist && japanese && typeof value === 'string') return picklistLabel(value);
  if (field.type !== 'reference') return value;
  const target = view.follow(field, row[field.name] ?? null);
  return target ? String(target.row.Name ?? target.row.CaseNumber) : null;
}

function related(reader: Reader, type: ObjectType, row: Row): RelatedData[] {
  const { view } = reader;
  const lists: RelatedData[] = [];
  for (const relation of type.children) {
    const child = view.type(relation.child);
    if (!child?.queryable || child.name === 'Usage__c') continue;
    const columns = view.fields(child).filter((field) => !NOT_SHOWN.has(field.name) && field.name !== relation.field);
    const rows = view.store.children(relation.child, relation.field, String(row.Id));
    if (rows.length === 0 && salesObjects.includes(child)) continue;
    lists.push({
      name: relation.name,
      label: child.label,
      total: rows.length,
      columns: columns.slice(0, COLUMNS).map(({ name, label, type }) => ({ name, label, type })),
      rows: rows.slice(0, MOST_RELATED).map((item) => ({
        id: String(item.Id),
        object: child.name,
        cells: columns.slice(0, COLUMNS).map((column) => shown(reader, child, item, column.name)),
      })),
    });
  }
  return lists;
}

function touches(view: View, accountId: string): TouchData[] {
  return (['OpenActivity', 'ActivityHistory'] as const)
    .flatMap((object) =>
      view.store.children(object, 'AccountId', accountId).map((row) => ({
        subject: String(row.Subject),
        onDate: String(row.ActivityDate),
        by: String(row.ActivitySubtype),
        planned: object === 'OpenActivity',
      })),
    )
    .sort((a, b) => (a.onDate < b.onDate ? 1 : -1));
}

function record(reader: Reader, id: string): RecordData | null {
  const { view } = reader;
  const full = canonicalId(id);
  const type = objectTypes().find((known) => known.keyPrefix === full?.slice(0, 3));
  const row = full && type && view.type(type.name) ? view.store.get(type.name, full) : undefined;
  if (!full || !type || !row) return null;
  const parent = row.AccountId ?? row.Account__c ?? null;
  return {
    object: type.name,
    objectLabel: type.label,
    id: full,
    name: String(row.Name ?? row.CaseNumber ?? full),
    accountId: typeof parent === 'string' ? parent : null,
    fields: view
      .fields(type)
      .filter((field) => !NOT_SHOWN.has(field.name))
      .map((field) => ({ name: field.name, label: field.label, type: field.type, value: shown(reader, type, row, field.name) })),
    related: related(reader, type, row),
    touches: type.name === 'Account' ? touches(view, full) : [],
  };
}

const LIST_COLUMNS = ['Name', 'Industry', 'Region__c', 'Plan__c', 'Seats__c', 'Renewal_Date__c', 'OwnerId'];

function list(reader: Reader, search: URLSearchParams): ListData {
  const { view } = reader;
  const type = view.type('Account');
  if (!type) return { total: 0, columns: [], rows: [] };
  const wanted = (search.get('q') ?? '').toLowerCase();
  const rows = view.store.rows('Account').filter((row) => String(row.Name).toLowerCase().includes(wanted));
  const offset = Number(search.get('offset') ?? 0);
  const columns = view.fields(type).filter((field) => LIST_COLUMNS.includes(field.name));
  return {
    total: rows.length,
    columns: columns.map(({ name, label, type: kind }) => ({ name, label, type: kind })),
    rows: rows.slice(offset, offset + Number(search.get('limit') ?? 50)).map((row) => ({
      id: String(row.Id),
      object: 'Account',
      cells: columns.map((column) => shown(reader, type, row, column.name)),
    })),
  };
}

/** What the page's own script asks its host for; good for the page's session alone. */
export function pageData(crm: Crm, visit: Visit): Reply {
  const session = crm.sessions.find(cookie(visit, 'sid'), visit.org, 'lightning');
  if (!session) return json({ error: 'signed-out' }, 401);
  const { pathname, searchParams } = visit.url;
  const reader = { view: viewOf(crm, visit.org, session.user), japanese: searchParams.get('lang') !== 'en' };
  if (pathname === '/aura/list') return json(list(reader, searchParams));
  if (pathname !== '/aura/record') return json({ error: 'unknown' }, 404);
  const found = record(reader, searchParams.get('id') ?? '');
  return found ? json(found) : json({ error: 'not-found' }, 404);
}
