import type { AppError, Result } from '@/lib/domain/app-error';
import type { Effect } from '@/lib/domain/effect';
import type { SendPorts } from '@/lib/outbox/send-outbox';
import type { Teller } from '@/lib/outbox/teller';
import type { EffectStep, Outbox } from '@/lib/storage/outbox';

/** What happens to one call: it works; it fails before or after the CRM did it; the worker dies before or after. */
export type Fate = 'works' | 'lost-before' | 'lost-after' | 'dies-before' | 'dies-after' | 'sent-twice' | AppError;

export class WorkerDeath extends Error {}

/** An outbox in memory, a CRM in memory, and a fate for every call. Every step of the outbox may be a worker's last too. */
export class OutboxWorld {
  nowMs = 1_000_000;
  online = true;
  readonly rows = new Map<string, Effect>();
  /** What the CRM holds: ids of records, each with the key that it was created under. */
  readonly records = new Map<string, string>();
  readonly fates: Fate[] = [];
  /** So many steps of the outbox work; the next one is never made. */
  stepsLeft = Number.POSITIVE_INFINITY;
  calls = 0;
  private made = 0;

  /** Keys of what the CRM holds, in their order. */
  get crm(): string[] {
    return [...this.records.values()].sort();
  }

  put(id: string, more: Partial<Effect> = {}): void {
    const ref = { crm: 'sample', tenant: 'one.example', accountId: '1' };
    const draft = { kind: 'note', subject: '提案', body: '価格' } as const;
    const base = {
      id,
      ref,
      identity: { orgId: 'o', userId: 'u' },
      draft,
      createdMs: this.nowMs,
      nextMs: this.nowMs,
      attempts: 0,
    };
    this.rows.set(id, { ...base, state: 'waiting', ...more });
  }

  readonly outbox: Pick<Outbox, 'list' | 'step' | 'drop'> = {
    list: async () => ({ ok: true, value: [...this.rows.values()].sort((a, b) => a.createdMs - b.createdMs) }),
    step: async (id, from, to: EffectStep) => {
      if (this.stepsLeft-- <= 0) throw new WorkerDeath();
      const row = this.rows.get(id);
      if (!row || !from.includes(row.state)) return { ok: true, value: undefined };
      const { error: _, ...rest } = row;
      const next = { ...rest, ...to };
      this.rows.set(id, next);
      return { ok: true, value: next };
    },
    drop: async (id) => {
      this.rows.delete(id);
      return { ok: true, value: undefined };
    },
  };

  private async call<T>(does: () => T): Promise<Result<T>> {
    this.calls++;
    const fate = this.fates.shift() ?? 'works';
    // Whatever came after the death would have come of a worker that is gone.
    const dies = (): never => {
      this.stepsLeft = 0;
      throw new WorkerDeath();
    };
    if (fate === 'dies-before') dies();
    if (fate === 'lost-before') return { ok: false, error: { kind: 'unreachable' } };
    if (typeof fate === 'object') return { ok: false, error: fate };
    const value = does();
    if (fate === 'sent-twice') return { ok: true, value: does() };
    if (fate === 'dies-after') dies();
    return fate === 'lost-after' ? { ok: false, error: { kind: 'unreachable' } } : { ok: true, value };
  }

  private readonly teller: Teller = {
    crm: 'sample',
    via: ['worker'],
    find: (_, { id }) => this.call(() => [...this.records].filter(([, key]) => key === id).map(([record]) => record)),
    create: (_, { id }) =>
      this.call(() => {
        const record = `record-${++this.made}`;
        this.records.set(record, id);
        return record;
      }),
    remove: (_, __, ids) =>
      this.call(() => {
        for (const id of ids) this.records.delete(id);
      }),
  };

  ports(): SendPorts {
    return {
      outbox: this.outbox,
      tellerOf: (crm) => (crm === 'sample' ? this.teller : undefined),
      callsFor: async () => ({ ok: true, value: { via: 'worker', settings: {}, ask: async () => ({ ok: true, value: null }) } }),
      nowMs: () => this.nowMs,
      random: () => 0.5,
      online: () => this.online,
    };
  }
}
