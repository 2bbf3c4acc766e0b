import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { EVERYTHING, PLAYBOOK_KEY } from '@/lib/storage/layout';
import { readAhead } from '@/lib/storage/read-ahead';
import type { Reader } from '@/lib/storage/reader';
import { emptyReads } from '@/tests/support/empty-reads';
import { keptSnapshot, keyOf } from '@/tests/support/kept-snapshot';
import { miniPlaybook } from '@/tests/support/mini-playbook';

const A = keptSnapshot('001000000000001AAA');
const B = keptSnapshot('001000000000002AAA');

/** A disk whose every answer tells how often it was asked. */
function disk() {
  let says: (key: string) => void = () => undefined;
  const snapshot = vi.fn(async (key: string) => [A, B].find((one) => keyOf(one) === key) ?? null);
  const playbook = vi.fn(async () => ({ ...miniPlaybook([]), version: `${playbook.mock.calls.length}.0.0` }));
  const reader: Reader = {
    ...emptyReads,
    snapshot,
    playbook,
    accounts: async () => [],
    journal: async () => [],
    close: vi.fn(),
    subscribe: (listener) => {
      says = listener;
      return () => undefined;
    },
  };
  return { reader: readAhead(reader), snapshot, playbook, announce: (key: string) => says(key) };
}

describe('reading ahead', () => {
  it('begins before anybody asks, and the first to ask gets that answer', async () => {
    const { reader, snapshot, playbook } = disk();
    reader.ahead(keyOf(A));
    expect([snapshot, playbook].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
    expect(await reader.snapshot(keyOf(A))).toBe(A);
    expect((await reader.playbook())?.version).toBe('1.0.0');
    expect([snapshot, playbook].map(({ mock }) => mock.calls.length)).toEqual([1, 1]);
  });

  it('is for once: who asks again asks the disk', async () => {
    const { reader, snapshot, playbook } = disk();
    reader.ahead(keyOf(A));
    for (let i = 0; i < 2; i++) await Promise.all([reader.snapshot(keyOf(A)), reader.playbook()]);
    expect([snapshot, playbook].map(({ mock }) => mock.calls.length)).toEqual([2, 2]);
  });

  it('never gives one account for another', async () => {
    const { reader } = disk();
    reader.ahead(keyOf(A));
    expect(await reader.snapshot(keyOf(B))).toBe(B);
    reader.ahead(keyOf(B));
    expect(await reader.snapshot(keyOf(A))).toBe(A);
    expect(await reader.snapshot(keyOf(B))).toBe(B);
  });

  it.each([
    ['the account', keyOf(A), 2, 1],
    ['the playbook', PLAYBOOK_KEY, 1, 2],
    ['everything', EVERYTHING, 2, 2],
    ['another account', keyOf(B), 1, 1],
  ])('forgets what it began when %s changed meanwhile', async (_, changed, snapshots, playbooks) => {
    const { reader, snapshot, playbook, announce } = disk();
    reader.ahead(keyOf(A));
    announce(changed);
    await Promise.all([reader.snapshot(keyOf(A)), reader.playbook()]);
    expect([snapshot, playbook].map(({ mock }) => mock.calls.length)).toEqual([snapshots, playbooks]);
  });
});
