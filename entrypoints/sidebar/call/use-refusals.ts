import { useMemo, useRef, useState } from 'react';
import type { Refusal } from '@/lib/domain/journal';
import type { RefusalReason } from '@/lib/domain/playbook/refusal';
import type { PathRefusal } from '@/lib/offers/ladder/path';
import { type CallRequest, turnsOf } from './turns-of';

/** Where the steps of a call are written down, and by which clock. */
export interface CallRecord {
  /** What was refused in this call before the panel was opened anew. */
  kept: readonly PathRefusal[];
  now(): number;
  newId(): string;
  onRefused(entry: Refusal): void;
  onTakenBack(id: string): void;
}

/** The path of one call: a reason at a step answers it, the same reason again takes it back, and all steps after it with it. */
export function useRefusals({ view, customerLanguage, listenerRole }: CallRequest, record: CallRecord) {
  // What was kept is followed until the rep goes on from it.
  const [own, setRefusals] = useState<readonly PathRefusal[] | undefined>();
  const refusals = own ?? record.kept;
  const request = useMemo(() => ({ view, customerLanguage, listenerRole }), [view, customerLanguage, listenerRole]);
  // Worked out at the tap, drawn in the same frame: not twice.
  const tapped = useRef<{ request: CallRequest; path: readonly PathRefusal[]; walked: ReturnType<typeof turnsOf> }>(undefined);
  const walked = useMemo(() => {
    const made = tapped.current;
    return made?.request === request && made.path === refusals ? made.walked : turnsOf(request, refusals);
  }, [request, refusals]);

  function refuse(step: number, reason: RefusalReason): void {
    const head = step === 0 ? walked?.first : walked?.turns[step - 1]?.next;
    if (!head) return;
    const [kept, dropped] = [refusals.slice(0, step), refusals.slice(step)];
    for (const { id } of dropped) record.onTakenBack(id);
    if (dropped[0]?.reason === reason) {
      setRefusals(kept);
      return;
    }
    const refusal: PathRefusal = { id: record.newId(), offerId: head.offer.id, reason, atMs: record.now() };
    const path = [...kept, refusal];
    tapped.current = { request, path, walked: turnsOf(request, path) };
    setRefusals(path);
    const move = tapped.current.walked?.turns.at(-1)?.move;
    if (!move) return;
    const to = move.offerId === null ? {} : { toOfferId: move.offerId };
    record.onRefused({ ...refusal, kind: 'refusal', move: move.move, ...to });
  }
  return { walked, refuse };
}
