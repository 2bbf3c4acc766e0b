import { QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import { followCache, playbookQuery, snapshotQuery } from '@/lib/queries/cache-queries';
import { appErrorOf, CallFailure } from '@/lib/queries/call-failure';
import { connectionQuery } from '@/lib/queries/connection-query';
import { createQueryClient } from '@/lib/queries/query-client';
import { refreshMutation, refreshQuery } from '@/lib/queries/refresh-query';
import { EVERYTHING } from '@/lib/storage/layout';
import type { Reader } from '@/lib/storage/reader';
import { emptyReads } from '@/tests/support/empty-reads';
import { HANAKO, keptSnapshot, keyOf, TARO } from '@/tests/support/kept-snapshot';

const A = keptSnapshot('001000000000001AAA');
const B = keptSnapshot('001000000000002AAA');

class FakeReader implements Reader {
  readonly rows = new Map<string, AccountSnapshot>();
  readonly reads: string[] = [];
  readonly book = emptyReads.book;
  readonly journals = emptyReads.journals;
  readonly desk = emptyReads.desk;
  readonly looks = emptyReads.looks;
  listener: (key: string) => void = () => undefined;
  async snapshot(key: string) {
    this.reads.push(key);
    return this.rows.get(key) ?? null;
  }
  async playbook() {
    this.reads.push('playbook');
    return null;
  }
  async accounts() {
    return [];
  }
  async journal() {
    return [];
  }
  subscribe(listener: (key: string) => void) {
    this.listener = listener;
    return () => {
      this.listener = () => undefined;
    };
  }
  close() {}
}

const client = createQueryClient();
let reader: FakeReader;
let stop: () => void;
const sent = vi.fn();
const storageListeners = new Set<(changes: object, area: string) => void>();

beforeEach(() => {
  reader = new FakeReader();
  sent.mockReset();
  vi.stubGlobal('chrome', {
    runtime: { sendMessage: sent },
    storage: {
      onChanged: {
        addListener: storageListeners.add.bind(storageListeners),
        removeListener: storageListeners.delete.bind(storageListeners),
      },
    },
  });
  stop = followCache(client, reader);
});
afterEach(() => {
  stop();
  client.clear();
  vi.unstubAllGlobals();
});

describe('what is kept', () => {
  it('is read once, and again when the worker changed that very row', async () => {
    const seen: unknown[] = [];
    const observer = new QueryObserver(client, snapshotQuery(reader, keyOf(A)));
    const unsubscribe = observer.subscribe(({ data }) => seen.push(data));
    await expect.poll(() => seen.at(-1)).toBeNull();
    reader.rows.set(keyOf(A), A);
    reader.listener(keyOf(B));
    expect(reader.reads).toEqual([keyOf(A)]);
    reader.listener(keyOf(A));
    await expect.poll(() => seen.at(-1)).toEqual(A);
    expect(reader.reads).toEqual([keyOf(A), keyOf(A)]);
    unsubscribe();
  });

  it('is read anew, playbook too, when everything may have changed', async () => {
    const off = [
      new QueryObserver(client, snapshotQuery(reader, keyOf(A))).subscribe(() => undefined),
      new QueryObserver(client, playbookQuery(reader)).subscribe(() => undefined),
    ];
    await expect.poll(() => reader.reads.length).toBe(2);
    reader.listener(EVERYTHING);
    await expect.poll(() => [...reader.reads].sort()).toEqual([keyOf(A), keyOf(A), 'playbook', 'playbook'].sort());
    for (const unsubscribe of off) unsubscribe();
  });
});

describe('a connection', () => {
  it('is asked about again when one came or went, and not for anything else in the storage', async () => {
    sent.mockResolvedValue({ ok: true, value: { state: 'signed-out' } });
    const observer = new QueryObserver(client, connectionQuery('salesforce', A.ref.tenant, HANAKO));
    const unsubscribe = observer.subscribe(() => undefined);
    await expect.poll(() => observer.getCurrentResult().isSuccess).toBe(true);
    for (const listener of storageListeners) {
      listener({ 'pause:x': {} }, 'session');
      listener({ 'token:x': {} }, 'local');
    }
    expect(sent).toHaveBeenCalledOnce();
    for (const listener of storageListeners) listener({ 'token:x': {} }, 'session');
    await expect.poll(() => sent.mock.calls.length).toBe(2);
    unsubscribe();
  });
});

describe('a refresh', () => {
  it('is another question for another user of the same account', () => {
    expect(refreshQuery(A.ref, HANAKO).queryKey).not.toEqual(refreshQuery(A.ref, TARO).queryKey);
    expect(refreshQuery(A.ref, HANAKO).queryKey).not.toEqual(refreshQuery(B.ref, HANAKO).queryKey);
  });

  it('asks the worker once although two parts of the page want it', async () => {
    sent.mockResolvedValue({ ok: true, value: { requested: ['plan'], errors: { nps: { kind: 'forbidden' } } } });
    const query = refreshQuery(A.ref, HANAKO);
    const [one, two] = await Promise.all([client.fetchQuery(query), client.fetchQuery(query)]);
    expect(one).toEqual({ requested: ['plan'], errors: { nps: { kind: 'forbidden' } } });
    expect(two).toBe(one);
    expect(sent).toHaveBeenCalledExactlyOnceWith({
      tsugite: 'call',
      channel: 'account.refresh',
      request: { ref: A.ref, identity: HANAKO, force: false },
    });
  });

  it('that fails is rejected with the known error, and not tried again by the page', async () => {
    sent.mockResolvedValue({ ok: false, error: { kind: 'rate-limited', retryAfterMs: 5 } });
    const failed = await client.fetchQuery(refreshQuery(A.ref, HANAKO)).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(CallFailure);
    expect(appErrorOf(failed)).toEqual({ kind: 'rate-limited', retryAfterMs: 5 });
    expect(appErrorOf(new Error('a defect'))).toBeUndefined();
    expect(sent).toHaveBeenCalledOnce();
  });

  it('that a person asks for reads everything again', async () => {
    sent.mockResolvedValue({ ok: true, value: { requested: [], errors: {} } });
    await refreshMutation(A.ref, HANAKO).mutationFn();
    expect(sent).toHaveBeenCalledWith(expect.objectContaining({ request: { ref: A.ref, identity: HANAKO, force: true } }));
  });
});
