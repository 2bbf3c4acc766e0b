import type { Result } from '@/lib/domain/app-error';
import { z } from '@/lib/domain/z';
import { Site } from '@/lib/sources/kit/setting-schemas';
import { isRecord } from '@/lib/sources/read-leaves';
import { createdId, doneOf, foundIn, rowsOf } from '../answers';
import { holdsKey, keyedBody, keyLine, wholeText } from '../effect-text';
import type { CrmCalls, Teller } from '../teller';

interface Method {
  model: string;
  method: string;
  /** The records it is called on; none for a method of the model. */
  ids?: readonly number[];
  named: Record<string, unknown>;
}

/** One call through the door of this way of signing in. `once` for what writes. */
async function callOn(calls: CrmCalls, { model, method, ids, named }: Method, once: boolean): Promise<Result<unknown>> {
  const site = z.safeParse(Site, calls.settings);
  const base = site.success ? (site.data.base ?? '') : '';
  if (calls.via === 'worker') {
    const body = ids ? { ids, ...named } : named;
    return calls.ask(`${base}/json/2/${model}/${method}`, { method: 'POST', body, once });
  }
  const params = { model, method, args: ids ? [ids] : [], kwargs: named };
  const body = { id: 1, jsonrpc: '2.0', method: 'call', params };
  const answer = await calls.ask(`${base}/web/dataset/call_kw/${model}/${method}`, { method: 'POST', body, once });
  return answer.ok ? { ok: true, value: isRecord(answer.value) ? answer.value.result : undefined } : answer;
}

/** A method that gives records gives their ids, one or a list of one. */
const firstId = (said: unknown): unknown => (Array.isArray(said) ? said[0] : said);

/**
 * Odoo: a note in the partner's chatter, or an activity with its day. The key is the last line of the text, and texts can be searched
 * there: an activity that is done by then stands in the chatter with its text, so that both are looked in. Searches see what is committed.
 * [V] the doors and bodies. [R] `message_post` and `activity_schedule` with plain text, the fields of `mail.message` and `mail.activity`.
 */
export const teller: Teller = {
  crm: 'odoo',
  via: ['page', 'worker'],

  async find(calls, { id, ref }) {
    const owner = ['res_id', '=', Number(ref.accountId)];
    for (const [model, text, of] of [
      ['mail.message', 'body', 'model'],
      ['mail.activity', 'note', 'res_model'],
    ] as const) {
      const domain = [[of, '=', 'res.partner'], owner, [text, 'ilike', keyLine(id)]];
      const named = { domain, fields: ['id', text], limit: 10, order: 'id desc' };
      const rows = rowsOf(await callOn(calls, { model, method: 'search_read', named }, false), '');
      const found = rows.ok ? foundIn(rows.value, (row) => holdsKey(row[text], id)) : rows;
      if (!found.ok || found.value.length > 0) return found;
    }
    return { ok: true, value: [] };
  },

  async create(calls, effect) {
    const { ref, draft } = effect;
    const on = { model: 'res.partner', ids: [Number(ref.accountId)] };
    const note = { body: wholeText(effect), message_type: 'comment', subtype_xmlid: 'mail.mt_note' };
    const task = {
      act_type_xmlid: 'mail.mail_activity_data_todo',
      summary: draft.subject,
      note: keyedBody(effect),
      ...(draft.dueOn === undefined ? {} : { date_deadline: draft.dueOn }),
    };
    const method = draft.kind === 'note' ? { method: 'message_post', named: note } : { method: 'activity_schedule', named: task };
    return createdId(await callOn(calls, { ...on, ...method }, true), firstId);
  },

  async remove(calls, { draft }, ids) {
    const model = draft.kind === 'note' ? 'mail.message' : 'mail.activity';
    return doneOf(await callOn(calls, { model, method: 'unlink', ids: ids.map(Number), named: {} }, true));
  },
};
