import { describe, expect, it } from 'vitest';
import { refreshAccount } from '@/lib/account/refresh-account';
import { cacheKeyOf } from '@/lib/domain/account-ref';
import { AccountSnapshot, FACET_NAMES } from '@/lib/domain/account-snapshot';
import { z } from '@/lib/domain/z';
import { asking, FakePorts, IDENTITY, MINUTE, profileAt, REF } from './fake-ports';

describe('refreshing an account', () => {
  it('reads everything the first time and keeps it', async () => {
    const ports = new FakePorts();
    const result = await refreshAccount(asking(), ports);
    expect(result.requested).toEqual(FACET_NAMES);
    expect(result.errors).toEqual({});
    expect(z.safeParse(AccountSnapshot, result.snapshot).success).toBe(true);
    expect(ports.writes).toEqual([result.snapshot]);
  });

  it('asks for what is stale alone', async () => {
    const ports = new FakePorts();
    await refreshAccount(asking(), ports);
    ports.nowMs += 9 * MINUTE;
    expect((await refreshAccount(asking(), ports)).requested).toEqual([]);
    ports.nowMs += 2 * MINUTE;
    const again = await refreshAccount(asking(), ports);
    expect(again.requested).toEqual(FACET_NAMES.filter((name) => name !== 'nps'));
    expect(again.snapshot?.facets.nps).toMatchObject({ fetchedAtMs: 100 * MINUTE });
    expect(again.snapshot?.facets.plan).toMatchObject({ fetchedAtMs: 111 * MINUTE });
    expect(ports.asked).toHaveLength(2);
  });

  it('reads everything when forced, and only some where only some are wanted', async () => {
    const ports = new FakePorts();
    await refreshAccount(asking(), ports);
    ports.nowMs += 1;
    expect((await refreshAccount(asking({ force: true }), ports)).requested).toEqual(FACET_NAMES);
    ports.nowMs += 1;
    expect((await refreshAccount(asking({ force: true, facets: ['nps'] }), ports)).requested).toEqual(['nps']);
  });

  it('takes a time in the future for stale', async () => {
    const ports = new FakePorts();
    await refreshAccount(asking(), ports);
    ports.nowMs -= MINUTE;
    expect((await refreshAccount(asking(), ports)).requested).toEqual(FACET_NAMES);
  });

  it.each([false, true])('makes one request for many tabs (forced: %s)', async (force) => {
    const ports = new FakePorts();
    const results = await Promise.all(Array.from({ length: 5 }, () => refreshAccount(asking({ force }), ports)));
    expect(ports.asked).toHaveLength(1);
    expect(results.map(({ requested }) => requested.length).sort()).toEqual([0, 0, 0, 0, FACET_NAMES.length]);
    for (const { snapshot } of results) expect(snapshot).toEqual(results[0]?.snapshot);
  });

  it('fails once for many tabs, and tries anew for the next', async () => {
    const ports = new FakePorts();
    ports.answer = () => ({ kind: 'rate-limited', retryAfterMs: 5 });
    const results = await Promise.all(Array.from({ length: 4 }, () => refreshAccount(asking(), ports)));
    expect(ports.asked).toHaveLength(1);
    for (const { error } of results) expect(error).toEqual({ kind: 'rate-limited', retryAfterMs: 5 });
    ports.nowMs += 1;
    await refreshAccount(asking(), ports);
    expect(ports.asked).toHaveLength(2);
  });

  it('keeps an old value, with its own time, where the new word is "unknown"', async () => {
    const ports = new FakePorts();
    ports.answer = () => ({ facets: { profile: profileAt(ports.nowMs) } });
    await refreshAccount(asking(), ports);
    ports.nowMs += 20 * MINUTE;
    const error = { kind: 'unreachable' as const, status: 500 };
    ports.answer = () => ({ facets: { profile: { state: 'unknown', error, fetchedAtMs: ports.nowMs } } });
    const result = await refreshAccount(asking(), ports);
    expect(result.errors).toEqual({ profile: error });
    expect(result.snapshot?.facets.profile).toEqual(profileAt(100 * MINUTE));
    expect(result.snapshot?.facets.plan).toMatchObject({ fetchedAtMs: 120 * MINUTE });
  });

  it('replaces an old value by a new "there is none"', async () => {
    const ports = new FakePorts();
    ports.answer = () => ({ facets: { profile: profileAt(ports.nowMs) } });
    await refreshAccount(asking(), ports);
    ports.answer = () => ({});
    ports.nowMs += 20 * MINUTE;
    expect((await refreshAccount(asking(), ports)).snapshot?.facets.profile.state).toBe('absent');
  });

  it('loses nothing to a failure of the whole, and writes nothing', async () => {
    const ports = new FakePorts();
    await refreshAccount(asking(), ports);
    const kept = structuredClone([...ports.rows]);
    ports.answer = () => ({ kind: 'unauthorised' });
    const result = await refreshAccount(asking({ force: true, facets: ['nps'] }), { ...ports, now: () => ports.nowMs + 1 });
    expect(result).toMatchObject({ error: { kind: 'unauthorised' }, errors: { nps: { kind: 'unauthorised' } } });
    expect(result.snapshot).toEqual(kept[0]?.[1]);
    expect([...ports.rows]).toEqual(kept);
    expect(ports.writes).toHaveLength(1);
  });

  it('says what it could read even where it cannot be kept', async () => {
    const ports = new FakePorts();
    ports.written = { ok: false, error: { kind: 'storage-failed', reason: 'full' } };
    const result = await refreshAccount(asking(), ports);
    expect(result.error).toEqual({ kind: 'storage-failed', reason: 'full' });
    expect(result.snapshot?.facets.plan.state).toBe('absent');
  });
});

describe('the identity lock', () => {
  const wrong = [
    ['another user', { identity: { ...IDENTITY, userId: '005000000000002AAA' } }, 'identity-mismatch', null],
    ['another org', { identity: { ...IDENTITY, orgId: '00D000000000002EAA' } }, 'identity-mismatch', null],
    ['another account', { accountId: '001000000000009AAA' }, 'not-found', 'kept'],
  ] as const;
  it.each(wrong)('writes nothing of an answer of %s', async (_, answer, kind, shown) => {
    const ports = new FakePorts();
    await refreshAccount(asking(), ports);
    const kept = [...ports.rows.values()][0];
    ports.nowMs += 20 * MINUTE;
    ports.answer = () => answer;
    const result = await refreshAccount(asking(), ports);
    expect(result.error?.kind).toBe(kind);
    expect(result.snapshot).toEqual(shown === 'kept' ? kept : null);
    expect(ports.writes).toHaveLength(1);
  });

  it('does not read a row of another account or user that stands under its key', async () => {
    for (const change of [{ ref: { ...REF, accountId: '001000000000009AAA' } }, { identity: { ...IDENTITY, userId: 'x' } }]) {
      const ports = new FakePorts();
      const { snapshot } = await refreshAccount(asking(), ports);
      if (!snapshot) throw new Error('nothing read');
      ports.rows.set(cacheKeyOf(REF, IDENTITY), { ...snapshot, ...change });
      ports.nowMs += 1;
      const again = await refreshAccount(asking({ facets: ['nps'] }), ports);
      expect(again.requested).toEqual(['nps']);
      expect(again.snapshot).toMatchObject({ ref: REF, identity: IDENTITY });
      expect(again.snapshot?.facets.plan.state).toBe('unknown');
    }
  });

  it('keeps two users apart', async () => {
    const ports = new FakePorts();
    await refreshAccount(asking(), ports);
    const identity = { ...IDENTITY, userId: '005000000000002AAA' };
    ports.answer = () => ({ identity });
    await refreshAccount(asking({ identity }), ports);
    expect(ports.rows.size).toBe(2);
    expect(ports.asked).toHaveLength(2);
  });
});
