import type { Result } from '@/lib/domain/app-error';
import type { Draft } from '@/lib/domain/draft';
import { isRecord } from '@/lib/sources/read-leaves';
import { createdId, doneOf, foundIn, idOf, rowsOf } from '../answers';
import { asHtml, holdsKey, keyedBody, wholeText } from '../effect-text';
import type { CrmCalls, Teller } from '../teller';

/** One kind of activity: its names, and HubSpot's own numbers for what it may be tied to. */
const KINDS = {
  note: { one: 'note', many: 'notes', body: 'hs_note_body', toCompany: 190, toContact: 202 },
  task: { one: 'task', many: 'tasks', body: 'hs_task_body', toCompany: 192, toContact: 204 },
} as const satisfies Record<Draft['kind'], unknown>;

const PAGE = 500;
const MOST_PAGES = 20;
/** So many are read in one call; ids rise, so that the newest are the highest. */
const NEWEST = 100;

async function activitiesOf(calls: CrmCalls, company: string, one: string): Promise<Result<string[]>> {
  const ids: string[] = [];
  let after = '';
  for (let page = 0; page < MOST_PAGES; page++) {
    const answer = await calls.ask(`/crm/v4/objects/company/${company}/associations/${one}?limit=${PAGE}${after}`);
    const rows = rowsOf(answer, 'results');
    if (!rows.ok) return rows;
    ids.push(
      ...rows.value
        .map(({ toObjectId }) => idOf(toObjectId))
        .filter((id) => id !== null && /^\d{1,20}$/.test(id))
        .map(String),
    );
    const body = answer.ok && isRecord(answer.value) && isRecord(answer.value.paging) ? answer.value.paging.next : undefined;
    const next = isRecord(body) ? idOf(body.after) : null;
    if (next === null) return { ok: true, value: ids };
    after = `&after=${encodeURIComponent(next)}`;
  }
  return { ok: true, value: ids };
}

const newest = (ids: readonly string[]): string[] =>
  [...new Set(ids)].sort((a, b) => b.length - a.length || (a < b ? 1 : -1)).slice(0, NEWEST);

/**
 * HubSpot: a note, or a task with its day, tied to the company and to the person. The key is the last line of the text. It is looked
 * for among what hangs on the company, the newest hundred: HubSpot's search would do it in one call, and lags behind what was written.
 * [V] addresses, `hs_timestamp`, HTML in texts, ties in the body of a creation. [R] the numbers of the ties, that ids rise.
 */
export const teller: Teller = {
  crm: 'hubspot',
  via: ['worker'],

  async find(calls, { id, ref, draft }) {
    const { one, many, body } = KINDS[draft.kind];
    const ids = await activitiesOf(calls, ref.accountId, one);
    if (!ids.ok) return ids;
    if (ids.value.length === 0) return { ok: true, value: [] };
    const read = { properties: [body], inputs: newest(ids.value).map((known) => ({ id: known })) };
    const rows = rowsOf(await calls.ask(`/crm/v3/objects/${many}/batch/read`, { method: 'POST', body: read }), 'results');
    return rows.ok ? foundIn(rows.value, ({ properties }) => isRecord(properties) && holdsKey(properties[body], id)) : rows;
  },

  async create(calls, effect) {
    const { ref, draft, createdMs } = effect;
    const { many, toCompany, toContact } = KINDS[draft.kind];
    const dueMs = draft.dueOn === undefined ? createdMs : Date.parse(`${draft.dueOn}T00:00:00Z`);
    const properties =
      draft.kind === 'note'
        ? { hs_timestamp: new Date(createdMs).toISOString(), hs_note_body: asHtml(wholeText(effect)) }
        : {
            hs_timestamp: new Date(dueMs).toISOString(),
            hs_task_subject: draft.subject,
            hs_task_body: asHtml(keyedBody(effect)),
            hs_task_status: 'NOT_STARTED',
            hs_task_type: 'TODO',
          };
    const tie = (to: string, associationTypeId: number) => ({
      to: { id: to },
      types: [{ associationCategory: 'HUBSPOT_DEFINED', associationTypeId }],
    });
    const person = draft.contactId !== undefined && /^\d{1,20}$/.test(draft.contactId) ? [tie(draft.contactId, toContact)] : [];
    const body = { properties, associations: [tie(ref.accountId, toCompany), ...person] };
    const answer = await calls.ask(`/crm/v3/objects/${many}`, { method: 'POST', body, once: true });
    return createdId(answer, (said) => (isRecord(said) ? said.id : undefined));
  },

  async remove(calls, { draft }, ids) {
    const body = { inputs: ids.map((id) => ({ id })) };
    return doneOf(
      await calls.ask(`/crm/v3/objects/${KINDS[draft.kind].many}/batch/archive`, { method: 'POST', body, once: true }),
    );
  },
};
