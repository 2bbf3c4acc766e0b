import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AppError } from '@/lib/domain/app-error';
import { sendOutbox } from '@/lib/outbox/send-outbox';
import { SETTLE_MS } from '@/lib/outbox/timing';
import { type Fate, OutboxWorld, WorkerDeath } from './fake-crm';

/** Runs until nothing waits, with a new worker for every one that died; the clock goes on to what is due. */
async function runOut(world: OutboxWorld, most = 40): Promise<void> {
  for (let turn = 0; turn < most; turn++) {
    const next = await sendOutbox(world.ports()).catch((reason: unknown) => {
      if (!(reason instanceof WorkerDeath)) throw reason;
      world.stepsLeft = Number.POSITIVE_INFINITY;
      return world.nowMs + SETTLE_MS + 1;
    });
    if (next === null) return;
    world.nowMs = Math.max(world.nowMs + 1, next);
  }
}

const states = (world: OutboxWorld) => [...world.rows.values()].map(({ id, state }) => `${id} ${state}`);

describe('sending', () => {
  it('looks, creates, and says what the record is called', async () => {
    const world = new OutboxWorld();
    world.put('a');
    expect(await sendOutbox(world.ports())).toBeNull();
    expect(world.rows.get('a')).toMatchObject({ state: 'sent', recordId: 'record-1', sentMs: world.nowMs, attempts: 1 });
    expect(world.calls).toBe(3);
  });

  it('creates nothing that is there already', async () => {
    const world = new OutboxWorld();
    world.put('a');
    world.records.set('there', 'a');
    await runOut(world);
    expect(world.crm).toEqual(['a']);
    expect(states(world)).toEqual(['a sent']);
  });

  it('does nothing before its time, and says when that is', async () => {
    const world = new OutboxWorld();
    world.put('a', { nextMs: world.nowMs + 6000 });
    expect(await sendOutbox(world.ports())).toBe(world.nowMs + 6000);
    expect(world.calls).toBe(0);
  });

  it('without a network tries nothing and counts nothing; once it is back it arrives', async () => {
    const world = new OutboxWorld();
    world.put('a');
    world.online = false;
    expect(await sendOutbox(world.ports())).toBeGreaterThan(world.nowMs);
    expect(world.rows.get('a')).toMatchObject({ state: 'waiting', attempts: 0 });
    world.online = true;
    await runOut(world);
    expect(world.crm).toEqual(['a']);
  });

  it('a row that a dead worker left is not touched before the CRM has settled', async () => {
    const world = new OutboxWorld();
    world.put('a', { state: 'sending', attempts: 1, nextMs: world.nowMs + SETTLE_MS });
    await sendOutbox(world.ports());
    expect(world.calls).toBe(0);
    world.nowMs += SETTLE_MS;
    await sendOutbox(world.ports());
    expect(states(world)).toEqual(['a sent']);
  });

  it('keeps to the order within a host, and lets the rest of the host wait when one is turned away', async () => {
    const world = new OutboxWorld();
    world.put('a');
    world.put('b', { createdMs: world.nowMs + 1 });
    world.put('c', { createdMs: world.nowMs + 2, ref: { crm: 'sample', tenant: 'two.example', accountId: '1' } });
    world.fates.push({ kind: 'rate-limited', retryAfterMs: 90_000 });
    await sendOutbox(world.ports());
    expect(states(world)).toEqual(['a waiting', 'b waiting', 'c sent']);
    expect(world.rows.get('a')?.nextMs).toBeGreaterThanOrEqual(world.nowMs + 90_000);
    expect(world.rows.get('b')).toMatchObject({ attempts: 0 });
    await runOut(world);
    expect(world.crm).toEqual(['a', 'b', 'c']);
  });

  it('forgets what was told a week ago', async () => {
    const world = new OutboxWorld();
    world.put('a', { state: 'sent', sentMs: world.nowMs });
    world.nowMs += 8 * 86_400_000;
    await sendOutbox(world.ports());
    expect(states(world)).toEqual([]);
  });
});

const STUCK: AppError[] = [
  { kind: 'unauthorised' },
  { kind: 'forbidden' },
  { kind: 'blocked-by-admin' },
  { kind: 'not-found' },
  { kind: 'misconfigured', field: 'app' },
  { kind: 'unexpected-shape', path: 'status 400' },
];

describe('a failure', () => {
  it.each(STUCK)('$kind is a matter for a person, and told as such', async (error) => {
    const world = new OutboxWorld();
    world.put('a');
    world.fates.push('works', error);
    expect(await sendOutbox(world.ports())).toBeNull();
    expect(world.rows.get('a')).toMatchObject({ state: 'stuck', error });
  });

  it('in passing waits longer every time, and is over with the first success', async () => {
    const world = new OutboxWorld();
    world.put('a');
    world.fates.push('lost-before', 'lost-before', 'lost-before', 'lost-before');
    const waits: number[] = [];
    for (let turn = 0; turn < 4; turn++) {
      const next = (await sendOutbox(world.ports())) ?? 0;
      waits.push(next - world.nowMs);
      world.nowMs = next;
    }
    expect(waits).toEqual(waits.toSorted((a, b) => a - b));
    expect(waits[0]).toBeGreaterThanOrEqual(SETTLE_MS);
    await runOut(world);
    expect(world.rows.get('a')?.error).toBeUndefined();
    expect(states(world)).toEqual(['a sent']);
  });

  it('of an answer that nobody can read ends with a person', async () => {
    const world = new OutboxWorld();
    world.put('a');
    world.fates.push(...Array.from({ length: 40 }, (): Fate => ({ kind: 'unexpected-shape', path: '(not JSON)' })));
    await runOut(world);
    expect(states(world)).toEqual(['a stuck']);
  });
});

describe('exactly once', () => {
  it('also where the browser sent the creation twice: the copy goes, what was told stays', async () => {
    const world = new OutboxWorld();
    world.put('a');
    world.fates.push('works', 'sent-twice');
    await runOut(world);
    expect([...world.records]).toEqual([['record-2', 'a']]);
    expect(world.rows.get('a')).toMatchObject({ state: 'sent', recordId: 'record-2' });
  });

  const fate = fc.constantFrom<Fate>('works', 'lost-before', 'lost-after', 'dies-before', 'dies-after', {
    kind: 'rate-limited',
    retryAfterMs: 1000,
  });

  it('whatever fails, is lost or dies, and wherever, and however often', async () => {
    const fates = fc.array(fate, { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(fates, fc.integer({ min: 0, max: 8 }), async (told, steps) => {
        const world = new OutboxWorld();
        world.put('a');
        world.put('b', { createdMs: world.nowMs + 1 });
        world.fates.push(...told);
        world.stepsLeft = steps;
        await runOut(world);
        expect(states(world)).toEqual(['a sent', 'b sent']);
        expect(world.crm).toEqual(['a', 'b']);
      }),
      { numRuns: 400 },
    );
  });
});
