import type { Result } from '@/lib/domain/app-error';
import { z } from '@/lib/domain/z';
import { Digits } from '@/lib/sources/kit/setting-schemas';
import { isRecord } from '@/lib/sources/read-leaves';
import { createdId, foundIn, rowsOf } from '../answers';
import { holdsKey, sinceMs, wholeText } from '../effect-text';
import type { Teller } from '../teller';

const Settings = z.object({ app: Digits, guestSpace: z.optional(Digits) });

/** kintone gives so many comments in one call. */
const PAGE = 10;
const MOST_PAGES = 20;

interface Place {
  app: string;
  base: string;
}

function placeOf(settings: unknown): Result<Place> {
  const parsed = z.safeParse(Settings, settings);
  if (!parsed.success) return { ok: false, error: { kind: 'misconfigured', field: 'app' } };
  const { app, guestSpace } = parsed.data;
  return { ok: true, value: { app, base: guestSpace === undefined ? '/k/v1' : `/k/guest/${guestSpace}/v1` } };
}

/**
 * kintone: a comment on the customer's record, a task's day in its first line. The key is the comment's last line; the comments since the
 * effect was made are looked through, newest first. By an API token alone: from a page kintone wants a token of the page for what
 * writes, which is not ours to take. [V] addresses, parameters, ten comments a call. [R] `createdAt` in UTC.
 */
export const teller: Teller = {
  crm: 'kintone',
  via: ['worker'],

  async find(calls, effect) {
    const place = placeOf(calls.settings);
    if (!place.ok) return place;
    const { app, base } = place.value;
    for (let page = 0; page < MOST_PAGES; page++) {
      const address = `${base}/record/comments.json?app=${app}&record=${effect.ref.accountId}&order=desc&offset=${page * PAGE}&limit=${PAGE}`;
      const rows = rowsOf(await calls.ask(address), 'comments');
      if (!rows.ok) return rows;
      const found = foundIn(rows.value, ({ text }) => holdsKey(text, effect.id));
      if (!found.ok || found.value.length > 0) return found;
      const isOld = rows.value.some(({ createdAt }) => Date.parse(String(createdAt)) < sinceMs(effect));
      if (isOld || rows.value.length < PAGE) break;
    }
    return { ok: true, value: [] };
  },

  async create(calls, effect) {
    const place = placeOf(calls.settings);
    if (!place.ok) return place;
    const { app, base } = place.value;
    const body = { app, record: effect.ref.accountId, comment: { text: wholeText(effect) } };
    const answer = await calls.ask(`${base}/record/comment.json`, { method: 'POST', body, once: true });
    return createdId(answer, (said) => (isRecord(said) ? said.id : undefined));
  },
};
