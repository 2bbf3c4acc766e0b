import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import { DEFAULT_SETTINGS } from '@/lib/domain/default-settings';
import { type KeptReads, keptReads } from '@/lib/queries/kept-reads';
import { EVERYTHING, PLAYBOOK_KEY } from '@/lib/storage/layout';
import type { Reader } from '@/lib/storage/reader';
import { emptyReads } from '@/tests/support/empty-reads';
import { keptSnapshot, keyOf } from '@/tests/support/kept-snapshot';

const A = keptSnapshot('001000000000001AAA');
const B = keptSnapshot('001000000000002AAA');
const A_KEY = keyOf(A);

/** A disk whose answers are given by hand. */
function slowDisk() {
  const asked: { what: string; answer: (value: unknown) => void; fail: () => void }[] = [];
  const ask = (what: string) =>
    new Promise<never>((resolve, reject) => {
      asked.push({ what, answer: resolve as (value: unknown) => void, fail: () => reject(new Error(what)) });
    });
  let announce: (key: string) => void = () => undefined;
  const reader: Reader = {
    ...emptyReads,
    snapshot: (key) => ask(key),
    journal: (key) => ask(`journal ${key}`),
    playbook: () => ask('playbook'),
    accounts: async () => [],
    subscribe: (listener) => {
      announce = listener;
      return () => undefined;
    },
    close: () => undefined,
  };
  const of = (what: string) => asked.filter((one) => one.what === what);
  return { reader, of, announce: (key: string) => announce(key) };
}

let disk: ReturnType<typeof slowDisk>;
let kept: KeptReads;
const turn = () => vi.advanceTimersByTimeAsync(0);

beforeEach(() => {
  vi.useFakeTimers();
  const onChanged = { addListener: () => undefined, removeListener: () => undefined };
  vi.stubGlobal('chrome', { storage: { onChanged } });
  disk = slowDisk();
  kept = keptReads(disk.reader, async () => DEFAULT_SETTINGS);
});
afterEach(() => {
  kept.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Somebody who looks at an account, and all that was shown to them. */
function look(key: string) {
  const seen: (AccountSnapshot | null | undefined)[] = [];
  const read = kept.snapshot(key);
  return { seen, leave: read.subscribe(() => seen.push(read.current().value)) };
}

describe('what the first paint reads', () => {
  it('is read once, ahead, and given to all who look', async () => {
    kept.ahead(A_KEY);
    const [one, two] = [look(A_KEY), look(A_KEY)];
    expect(kept.snapshot(A_KEY).current().value).toBeUndefined();
    disk.of(A_KEY)[0]?.answer(A);
    await turn();
    expect([one.seen, two.seen]).toEqual([[A], [A]]);
    expect([disk.of(A_KEY).length, disk.of(`journal ${A_KEY}`).length, disk.of('playbook').length]).toEqual([1, 1, 1]);
    expect(kept.settings.current().value).toEqual(DEFAULT_SETTINGS);
  });

  it('drops the answer to a question that was asked before the row changed', async () => {
    const { seen } = look(A_KEY);
    disk.announce(keyOf(B));
    expect(disk.of(A_KEY)).toHaveLength(1);
    disk.announce(A_KEY);
    const [old, renewed] = disk.of(A_KEY);
    renewed?.answer(null);
    old?.answer(A);
    await turn();
    expect(seen).toEqual([null]);
  });

  it('is read anew, all of it, when everything may have changed; what nobody looks at once it is wanted', async () => {
    look(A_KEY);
    kept.ahead(keyOf(B));
    disk.of(A_KEY)[0]?.answer(A);
    disk.of(keyOf(B))[0]?.answer(B);
    await turn();
    disk.announce(EVERYTHING);
    expect([disk.of(A_KEY).length, disk.of(keyOf(B)).length]).toEqual([2, 1]);
    look(keyOf(B));
    expect(disk.of(keyOf(B))).toHaveLength(2);
    kept.playbook.subscribe(() => undefined);
    disk.announce(PLAYBOOK_KEY);
    expect(disk.of('playbook')).toHaveLength(3);
  });

  it('stays for five minutes after it was left, and is forgotten then', async () => {
    const { leave } = look(A_KEY);
    disk.of(A_KEY)[0]?.answer(A);
    await turn();
    leave();
    await vi.advanceTimersByTimeAsync(4 * 60_000);
    expect(kept.snapshot(A_KEY).current().value).toBe(A);
    look(A_KEY).leave();
    await vi.advanceTimersByTimeAsync(4 * 60_000);
    expect(kept.snapshot(A_KEY).current().value).toBe(A);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(kept.snapshot(A_KEY).current().value).toBeUndefined();
  });

  it('that fails leaves what there was, and is asked again by whoever wants it next', async () => {
    const { seen, leave } = look(A_KEY);
    disk.of(A_KEY)[0]?.fail();
    await turn();
    expect(seen).toEqual([]);
    leave();
    look(A_KEY);
    expect(disk.of(A_KEY)).toHaveLength(2);
  });

  it('does not tell the same entries twice', async () => {
    const read = kept.journal(A_KEY);
    const told = vi.fn();
    read.subscribe(told);
    const entry = () => ({ id: 'e1', atMs: 1, kind: 'proof-use', voiceId: 'v1' });
    disk.of(`journal ${A_KEY}`)[0]?.answer([entry()]);
    await turn();
    disk.announce(A_KEY);
    disk.of(`journal ${A_KEY}`)[1]?.answer([entry()]);
    await turn();
    expect(told).toHaveBeenCalledOnce();
    disk.announce(A_KEY);
    disk.of(`journal ${A_KEY}`)[2]?.answer([]);
    await turn();
    expect(told).toHaveBeenCalledTimes(2);
    expect(read.current().value).toEqual([]);
  });
});
