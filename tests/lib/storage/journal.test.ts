import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { scopeKeyOf } from '@/lib/domain/account-ref';
import type { Effect } from '@/lib/domain/effect';
import type { JournalEntry } from '@/lib/domain/journal';
import { OUTBOX_KEY } from '@/lib/storage/layout';
import { openReader } from '@/lib/storage/reader';
import { RETENTION_MS } from '@/lib/storage/row-times';
import { CacheWorld } from '@/tests/support/cache-world';
import { HANAKO, keptSnapshot, keyOf, TARO } from '@/tests/support/kept-snapshot';
import { TODAY_MS } from '@/tests/support/snapshot-builder';

const A = keptSnapshot('001000000000001AAA');
const B = keptSnapshot('001000000000002AAA');
const SCOPE = scopeKeyOf(A.ref, HANAKO);

const declined = (id: string, atMs = TODAY_MS): JournalEntry => ({
  kind: 'outcome',
  id,
  atMs,
  outcome: { id, offerId: 'plan-up', kind: 'declined', reason: 'price', atMs },
});

const effectOf = (entryId: string): Effect => ({
  id: `${entryId}.note`,
  ref: A.ref,
  identity: HANAKO,
  draft: { kind: 'note', subject: '提案', body: '価格' },
  entryId,
  state: 'waiting',
  createdMs: TODAY_MS,
  nextMs: TODAY_MS,
  attempts: 0,
});

describe('journal', () => {
  it('gives back the entries of one account, oldest first, to the worker and to the pages', async () => {
    const world = new CacheWorld();
    const cache = world.open();
    await cache.journal.add(A.ref, HANAKO, declined('b', TODAY_MS + 1));
    await cache.journal.add(A.ref, HANAKO, declined('a'));
    await cache.journal.add(B.ref, HANAKO, declined('c'));
    await cache.journal.add(A.ref, TARO, declined('d'));
    expect(await cache.journal.of(keyOf(A))).toEqual({ ok: true, value: [declined('a'), declined('b', TODAY_MS + 1)] });
    const reader = openReader(world.name, world.stamp);
    expect((await reader.journal(keyOf(A))).map(({ id }) => id).sort()).toEqual(['a', 'b']);
    expect(world.announced).toEqual([keyOf(A), keyOf(A), keyOf(B), expect.stringContaining(TARO.userId)]);
  });

  it('counts an entry that arrives twice once, and does not set back what is under way', async () => {
    const cache = new CacheWorld().open();
    await cache.journal.add(A.ref, HANAKO, declined('a'), effectOf('a'));
    await cache.outbox.step('a.note', ['waiting'], { state: 'sending', attempts: 1 });
    await cache.journal.add(A.ref, HANAKO, declined('a'), effectOf('a'));
    const { value: entries } = (await cache.journal.of(keyOf(A))) as { value: JournalEntry[] };
    expect(entries).toHaveLength(1);
    const outbox = await cache.outbox.list(SCOPE);
    expect(outbox).toMatchObject({ ok: true, value: [{ id: 'a.note', state: 'sending', attempts: 1 }] });
  });

  it('takes an entry back with what waits to be told of it, and not once the CRM is being told', async () => {
    const world = new CacheWorld();
    const cache = world.open();
    await cache.journal.add(A.ref, HANAKO, declined('a'), effectOf('a'));
    await cache.journal.add(A.ref, HANAKO, declined('b'), effectOf('b'));
    await cache.outbox.step('b.note', ['waiting'], { state: 'sending' });
    expect(await cache.journal.undo(B.ref, HANAKO, 'a')).toEqual({ ok: true, value: false });
    expect(await cache.journal.undo(A.ref, HANAKO, 'a')).toEqual({ ok: true, value: true });
    expect(await cache.journal.undo(A.ref, HANAKO, 'b')).toEqual({ ok: true, value: false });
    expect(await cache.journal.of(keyOf(A))).toEqual({ ok: true, value: [declined('b')] });
    expect(await cache.outbox.list()).toMatchObject({ ok: true, value: [{ id: 'b.note' }] });
    expect(world.announced).toContain(OUTBOX_KEY);
  });

  it('refuses what its schema does not pass, and writes nothing of it', async () => {
    const cache = new CacheWorld().open();
    const bad = { ...declined('a'), outcome: { id: 'a' } } as unknown as JournalEntry;
    expect(await cache.journal.add(A.ref, HANAKO, bad, effectOf('a'))).toMatchObject({ ok: false });
    expect(await cache.outbox.list()).toEqual({ ok: true, value: [] });
  });

  it('leaves what the CRM has still to be told, where that is wanted', async () => {
    const cache = new CacheWorld().open();
    await cache.journal.add(A.ref, HANAKO, declined('a'), effectOf('a'));
    await cache.dropScope(SCOPE, 'outbox');
    expect(await cache.journal.under(SCOPE)).toEqual({ ok: true, value: [] });
    expect(await cache.outbox.list()).toMatchObject({ ok: true, value: [{ draft: { kind: 'note' } }] });
  });

  it('goes with its user, and after its time', async () => {
    const world = new CacheWorld();
    const cache = world.open();
    await cache.journal.add(A.ref, HANAKO, declined('a'), effectOf('a'));
    await cache.journal.add(A.ref, TARO, declined('b'));
    await cache.dropScope(SCOPE);
    expect(await cache.journal.under(SCOPE)).toEqual({ ok: true, value: [] });
    expect(await cache.outbox.list()).toEqual({ ok: true, value: [] });
    const taros = scopeKeyOf(A.ref, TARO);
    expect(await cache.journal.under(taros)).toMatchObject({ ok: true, value: [{ entry: { id: 'b' } }] });
    world.nowMs += RETENTION_MS.journal;
    await cache.sweep();
    expect(await cache.journal.under(taros)).toEqual({ ok: true, value: [] });
  });
});

describe('outbox', () => {
  it('takes a step only from where it was said to stand: of two who take it one gets it', async () => {
    const cache = new CacheWorld().open();
    await cache.journal.add(A.ref, HANAKO, declined('a'), effectOf('a'));
    const take = () => cache.outbox.step('a.note', ['waiting'], { state: 'sending' });
    const [one, two] = await Promise.all([take(), take()]);
    expect([one, two].filter((taken) => taken.ok && taken.value)).toHaveLength(1);
    const sent = await cache.outbox.step('a.note', ['sending'], { state: 'sent', recordId: '00T1', sentMs: TODAY_MS });
    expect(sent).toMatchObject({ ok: true, value: { state: 'sent', draft: { subject: '提案' } } });
    expect(await cache.outbox.step('gone', ['waiting'], {})).toEqual({ ok: true, value: undefined });
  });
});
