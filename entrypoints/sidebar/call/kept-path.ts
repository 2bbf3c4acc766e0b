import type { JournalEntry } from '@/lib/domain/journal';
import type { PathRefusal } from '@/lib/offers/ladder/path';
import { dayOf } from '@/lib/signals/signal-input';

interface CallNow {
  offerId: string;
  nowMs: number;
  timeZone: string;
}

/**
 * What was refused in the call that goes on: today's refusals since the last outcome, where they began with the offer that the panel
 * shows. So the path stands again when the panel is opened anew in the middle of a call.
 */
export function keptPath(entries: readonly JournalEntry[], { offerId, nowMs, timeZone }: CallNow): PathRefusal[] {
  const today = entries.filter(({ atMs }) => dayOf(atMs, timeZone) === dayOf(nowMs, timeZone));
  const told = Math.max(0, ...today.filter(({ kind }) => kind === 'outcome').map(({ atMs }) => atMs));
  const refusals = today.flatMap((entry) => (entry.kind === 'refusal' && entry.atMs > told ? [entry] : []));
  const inOrder = refusals.toSorted((a, b) => a.atMs - b.atMs);
  const path = inOrder.map(({ id, offerId: refused, reason, atMs }) => ({ id, offerId: refused, reason, atMs }));
  return path[0]?.offerId === offerId ? path : [];
}
