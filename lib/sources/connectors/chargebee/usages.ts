import type { Result } from '@/lib/domain/app-error';
import { type Rows, rowsIn } from '../../kit/collected';
import { firstMonth, monthOfSeconds } from '../../kit/month-windows';
import type { Session } from '../../kit/session';
import { isRecord, type RawRecord } from '../../read-leaves';

const MONTHS_BACK = 11;
const MOST_PAGES = 3;

/** What was used of each metered item, added up by month. A month without a usage has no row: none and not told look alike. */
function byMonth(usages: readonly RawRecord[]): RawRecord[] {
  const sums = new Map<string, RawRecord & { used: number }>();
  for (const { item_price_id: id, usage_date: date, quantity } of usages) {
    const start = monthOfSeconds(date);
    // Quantities come as decimal texts.
    const used = typeof quantity === 'string' && /^\d{1,15}(\.\d{1,9})?$/.test(quantity) ? Number(quantity) : quantity;
    if (start === null || typeof id !== 'string' || typeof used !== 'number') continue;
    const key = `${id} ${start}`;
    const before = sums.get(key);
    if (before) before.used = Number((before.used + used).toFixed(9));
    else sums.set(key, { item_price_id: id, period: 'month', start, used });
  }
  return [...sums.values()];
}

/** The usages of one subscription over twelve months, newest first, three pages at most. */
export async function readUsages(session: Session, subscription: string, nowMs: number): Promise<Result<Rows>> {
  const since = Date.parse(`${firstMonth(nowMs, MONTHS_BACK)}T00:00:00Z`) / 1000;
  const usages: RawRecord[] = [];
  let offset: string | null = null;
  for (let page = 0; page < MOST_PAGES; page++) {
    const query = new URLSearchParams({
      'subscription_id[is]': subscription,
      'usage_date[after]': `${since - 1}`,
      'sort_by[desc]': 'usage_date',
      limit: '100',
      ...(offset === null ? {} : { offset }),
    });
    const answer = await session.ask(`/api/v2/usages?${query}`);
    const rows = rowsIn(answer, 'list');
    if (!rows.ok) return rows;
    const read = rows.value.rows.flatMap((row) => (isRecord(row) && isRecord(row.usage) ? [row.usage] : []));
    if (read.some(({ subscription_id: id }) => id !== subscription)) {
      return { ok: false, error: { kind: 'unexpected-shape', path: 'usages (of another account)' } };
    }
    usages.push(...read);
    const next = answer.ok && isRecord(answer.value) ? answer.value.next_offset : undefined;
    if (typeof next !== 'string' || next === '') return { ok: true, value: { rows: byMonth(usages), whole: true } };
    offset = next;
  }
  // The oldest month that came may be cut.
  const rows = byMonth(usages);
  const oldest = rows.map(({ start }) => String(start)).sort()[0];
  return { ok: true, value: { rows: rows.filter(({ start }) => start !== oldest), whole: false } };
}
