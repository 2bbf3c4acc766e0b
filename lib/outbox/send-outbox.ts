import type { Result } from '@/lib/domain/app-error';
import type { Effect } from '@/lib/domain/effect';
import type { Outbox } from '@/lib/storage/outbox';
import { afterFailure } from './after-failure';
import type { CrmCalls, Teller } from './teller';
import { nextTryMs, SETTLE_MS } from './timing';

/** What sending needs of the world. */
export interface SendPorts {
  outbox: Pick<Outbox, 'list' | 'step' | 'drop'>;
  tellerOf(crm: string): Teller | undefined;
  /** The CRM's API as the user of the effect; an error: why it cannot be called now. */
  callsFor(effect: Effect): Promise<Result<CrmCalls>>;
  nowMs(): number;
  random(): number;
  online(): boolean;
}

/** How long it is shown that something was told; then it stands in the CRM alone. */
const KEEP_SENT_MS = 7 * 86_400_000;

/** Still to be told, by the sender alone: what is stuck waits for a person. */
const isOpen = ({ state }: Effect) => state === 'waiting' || state === 'sending';
const hostOf = ({ ref }: Effect) => `${ref.crm}|${ref.tenant}`;

/** Looks once more after the CRM has it: what the browser sent twice stands there twice, and one of the two goes. That it is there counts. */
async function aloneNow(id: string, teller: Teller, calls: CrmCalls, effect: Effect): Promise<string> {
  const all = teller.remove ? await teller.find(calls, effect) : undefined;
  const copies = all?.ok && all.value.includes(id) ? all.value.filter((one) => one !== id) : [];
  if (copies.length > 0) await teller.remove?.(calls, effect, copies);
  return id;
}

/** Looks first, and creates only what is not there: so that it is there once, whatever became of earlier tries. */
async function told(effect: Effect, ports: SendPorts): Promise<Result<string>> {
  const teller = ports.tellerOf(effect.ref.crm);
  if (!teller) return { ok: false, error: { kind: 'misconfigured', field: 'crm' } };
  const calls = await ports.callsFor(effect);
  if (!calls.ok) return calls;
  if (!teller.via.includes(calls.value.via)) return { ok: false, error: { kind: 'forbidden', what: 'session' } };
  const found = await teller.find(calls.value, effect);
  if (!found.ok) return found;
  const [known] = found.value;
  const created = known === undefined ? await teller.create(calls.value, effect) : { ok: true as const, value: known };
  if (!created.ok || (known !== undefined && found.value.length === 1)) return created;
  return { ok: true, value: await aloneNow(created.value, teller, calls.value, effect) };
}

/** One try with one effect. True: the others of its host may be tried too. */
async function tryOne(effect: Effect, ports: SendPorts): Promise<boolean> {
  const { outbox, random } = ports;
  // For as long as the call may be at work nobody begins anew, not even a worker that starts after this one died.
  const attempts = effect.attempts + 1;
  const busy = { state: 'sending', attempts, nextMs: ports.nowMs() + SETTLE_MS } as const;
  const taken = await outbox.step(effect.id, [effect.state], busy);
  if (!taken.ok || !taken.value) return taken.ok;
  // A port that throws is a defect of ours; the effect is not lost by it.
  const done = await told(taken.value, ports).catch(
    (): Result<string> => ({ ok: false, error: { kind: 'unexpected-shape', path: '(defect)' } }),
  );
  const nowMs = ports.nowMs();
  if (done.ok) {
    await outbox.step(effect.id, ['sending'], { state: 'sent', recordId: done.value, sentMs: nowMs });
    return true;
  }
  const { state, waitMs, host } = afterFailure(done.error, attempts, random);
  await outbox.step(effect.id, ['sending'], { state, nextMs: nowMs + waitMs, error: done.error });
  return !host;
}

/** The due effects of one host, oldest first, one at a time; after a failure of the host's the rest waits with the one that failed. */
async function sendHost(effects: readonly Effect[], ports: SendPorts): Promise<void> {
  for (const [index, effect] of effects.entries()) {
    if (await tryOne(effect, ports)) continue;
    const nextMs = ports.nowMs() + nextTryMs(1, null, ports.random);
    for (const later of effects.slice(index + 1)) {
      if (later.state === 'waiting') await ports.outbox.step(later.id, ['waiting'], { nextMs });
    }
    return;
  }
}

/**
 * Tells every CRM what is due, hosts side by side. One run at a time is the caller's to see to.
 * @returns when there is something to do again, in milliseconds since 1970; null: nothing waits. Without a network nothing is tried.
 */
export async function sendOutbox(ports: SendPorts): Promise<number | null> {
  const before = await ports.outbox.list();
  if (!before.ok) return ports.nowMs() + SETTLE_MS;
  const old = before.value.filter(({ state, sentMs = 0 }) => state === 'sent' && sentMs < ports.nowMs() - KEEP_SENT_MS);
  for (const { id } of old) await ports.outbox.drop(id);
  const due = before.value.filter((effect) => isOpen(effect) && effect.nextMs <= ports.nowMs());
  if (ports.online()) await Promise.all([...Map.groupBy(due, hostOf).values()].map((of) => sendHost(of, ports)));
  const after = await ports.outbox.list();
  if (!after.ok) return ports.nowMs() + SETTLE_MS;
  const open = after.value.filter(isOpen).map(({ nextMs }) => nextMs);
  return open.length === 0 ? null : Math.max(ports.nowMs() + 1_000, Math.min(...open));
}
