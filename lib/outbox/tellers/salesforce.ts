import { isRecord } from '@/lib/sources/read-leaves';
import { recordId18 } from '@/lib/sources/salesforce/record-id';
import { createdId, doneOf, foundIn, rowsOf } from '../answers';
import { holdsKey, keyedBody, sinceMs } from '../effect-text';
import type { Teller } from '../teller';

const BASE = '/services/data/v66.0';
/** More tasks than anybody makes of one account in a day. */
const MOST_TASKS = 200;

/** Ids that a page gave are put into a query and into a record only when they are ids. */
const idIn = (text: string | undefined, prefix: string): string | null => {
  const id = text === undefined ? null : recordId18(text);
  return id?.startsWith(prefix) ? id : null;
};

/**
 * Salesforce: one Task on the account, done for a note and open for a task. The key is the last line of `Description`. A long text
 * cannot be filtered by, so the account's tasks since the effect was made are read and looked through; the query sees what is
 * committed, where a search (SOSL) would see it only once it is indexed. A custom external id with an upsert would be one call
 * less, and needs a field that an administrator has to add to Task first: nobody should wait for that to write a note.
 * [V] that long texts cannot stand in WHERE, the address of a query, `{id, success, errors}` of a creation. [R] `Completed` and
 * `Not Started` as API values of the status in every language.
 */
export const teller: Teller = {
  crm: 'salesforce',
  via: ['worker'],

  async find(calls, effect) {
    const what = idIn(effect.ref.accountId, '');
    if (what === null) return { ok: false, error: { kind: 'not-found', what: 'account' } };
    const since = new Date(sinceMs(effect)).toISOString().replace(/\.\d+Z$/, 'Z');
    const soql = `SELECT Id, Description FROM Task WHERE WhatId = '${what}' AND CreatedDate >= ${since} ORDER BY CreatedDate DESC LIMIT ${MOST_TASKS}`;
    const rows = rowsOf(await calls.ask(`${BASE}/query?q=${encodeURIComponent(soql)}`), 'records');
    return rows.ok ? foundIn(rows.value, ({ Description }) => holdsKey(Description, effect.id)) : rows;
  },

  async create(calls, effect) {
    const { ref, draft } = effect;
    const who = idIn(draft.contactId, '003');
    const body = {
      Subject: draft.subject,
      Description: keyedBody(effect),
      WhatId: recordId18(ref.accountId),
      ...(who === null ? {} : { WhoId: who }),
      ...(draft.dueOn === undefined ? {} : { ActivityDate: draft.dueOn }),
      Status: draft.kind === 'note' ? 'Completed' : 'Not Started',
    };
    const answer = await calls.ask(`${BASE}/sobjects/Task`, { method: 'POST', body, once: true });
    return createdId(answer, (said) => (isRecord(said) && said.success === true ? said.id : undefined));
  },

  async remove(calls, _effect, ids) {
    const known = ids.map((id) => idIn(id, '00T')).filter((id) => id !== null);
    const compositeRequest = known.map((id, at) => ({
      method: 'DELETE',
      url: `${BASE}/sobjects/Task/${id}`,
      referenceId: `copy${at}`,
    }));
    return doneOf(
      await calls.ask(`${BASE}/composite`, { method: 'POST', body: { allOrNone: false, compositeRequest }, once: true }),
    );
  },
};
