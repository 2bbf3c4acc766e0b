import type { Result } from '@/lib/domain/app-error';
import { ownRows, type Rows, rowsIn } from '../../kit/collected';
import type { AccountQuestion } from '../../kit/crm-connector';
import type { Session } from '../../kit/session';
import { isRecord, type RawRecord } from '../../read-leaves';

/** HubSpot reads at most so many objects in one call. */
const MOST_IN_BATCH = 100;

/** A property's value stands one deeper than a field's; the object's id among them, under the name it has as a property. */
export function flatObject(row: RawRecord): RawRecord {
  const properties = isRecord(row.properties) ? row.properties : {};
  const names = [properties.lastname, properties.firstname].filter((part) => typeof part === 'string' && part !== '');
  return { ...properties, ...(names.length > 0 ? { fullName: names.join(' ') } : {}), hs_object_id: row.id };
}

/** Ids of one kind that hang on an object, and whether these are all. */
export interface Linked {
  ids: string[];
  whole: boolean;
}

export function linkedTo(company: RawRecord, kind: string): Linked {
  const associations = isRecord(company.associations) ? company.associations : {};
  // HubSpot writes line items with a space in answers.
  const group = associations[kind] ?? associations[kind.replace('_', ' ')];
  if (!isRecord(group) || !Array.isArray(group.results)) return { ids: [], whole: true };
  const ids = [...new Set(group.results.flatMap((one) => (isRecord(one) && one.id !== undefined ? [String(one.id)] : [])))];
  const more = isRecord(group.paging) && group.paging.next !== undefined;
  return { ids: ids.slice(0, MOST_IN_BATCH), whole: !more && ids.length <= MOST_IN_BATCH };
}

const flat = (list: Result<Rows>): Result<Rows> =>
  list.ok
    ? { ok: true, value: { ...list.value, rows: list.value.rows.map((row) => (isRecord(row) ? flatObject(row) : row)) } }
    : list;

/** Objects by their ids, in one call; none are asked for where there are none. */
export async function readBatch(
  session: Session,
  kind: string,
  { ids, whole }: Linked,
  properties: readonly string[],
): Promise<Result<Rows>> {
  if (ids.length === 0) return { ok: true, value: { rows: [], whole } };
  const body = { properties, inputs: ids.map((id) => ({ id })) };
  const answer = await session.ask(`/crm/v3/objects/${kind}/batch/read`, { method: 'POST', body });
  const rows = ownRows(kind, rowsIn(answer, 'results'), (row) => ids.includes(String(row.id)));
  return flat(rows.ok ? { ok: true, value: { ...rows.value, whole } } : rows);
}

/** What was bought: the line items of deals that were won. Two calls. */
export async function readLineItems(session: Session, deals: Result<Rows>, properties: readonly string[]): Promise<Result<Rows>> {
  if (!deals.ok) return deals;
  const won = deals.value.rows.filter((row) => isRecord(row) && row.hs_is_closed_won === 'true');
  const wonIds = won.map((row) => String((row as RawRecord).hs_object_id));
  if (wonIds.length === 0) return { ok: true, value: { rows: [], whole: deals.value.whole } };
  const body = { inputs: wonIds.map((id) => ({ id })) };
  const answer = await session.ask('/crm/v4/associations/deals/line_items/batch/read', { method: 'POST', body });
  const links = ownRows('line_items', rowsIn(answer, 'results'), (row) => {
    return isRecord(row.from) ? wonIds.includes(String(row.from.id)) : undefined;
  });
  if (!links.ok) return links;
  const to = links.value.rows.flatMap((row) => (isRecord(row) && Array.isArray(row.to) ? row.to : []));
  const ids = [...new Set(to.flatMap((one) => (isRecord(one) && one.toObjectId !== undefined ? [String(one.toObjectId)] : [])))];
  return readBatch(session, 'line_items', { ids: ids.slice(0, MOST_IN_BATCH), whole: ids.length <= MOST_IN_BATCH }, properties);
}

/** Answers to the recommendation question of the people at the company; other surveys count on other scales. */
export async function readFeedback(session: Session, contacts: Linked, properties: readonly string[]): Promise<Result<Rows>> {
  if (contacts.ids.length === 0) return { ok: true, value: { rows: [], whole: contacts.whole } };
  const filters = [
    { propertyName: 'hs_contact_id', operator: 'IN', values: contacts.ids },
    { propertyName: 'hs_survey_type', operator: 'EQ', value: 'NPS' },
  ];
  const sorts = [{ propertyName: 'hs_submission_timestamp', direction: 'DESCENDING' }];
  const body = { filterGroups: [{ filters }], properties: [...properties, 'hs_contact_id'], sorts, limit: MOST_IN_BATCH };
  const answer = await session.ask('/crm/v3/objects/feedback_submissions/search', { method: 'POST', body });
  const found = flat(rowsIn(answer, 'results', ({ paging }) => isRecord(paging)));
  return ownRows('feedback', found, (row) => contacts.ids.includes(String(row.hs_contact_id)));
}

/** The one touch that the company itself remembers: it costs no call. */
export function lastTouch(properties: RawRecord): Result<Rows> {
  const onDate = properties.notes_last_contacted;
  const channel = properties.hs_last_sales_activity_type;
  return { ok: true, value: { rows: onDate ? [{ onDate, channel }] : [], whole: true } };
}

export type HubspotQuestion = AccountQuestion<{ portalId: string }>;
