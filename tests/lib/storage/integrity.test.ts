import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scopeKeyOf } from '@/lib/domain/account-ref';
import { COUNTED, EVERYTHING } from '@/lib/storage/layout';
import { compareLedger } from '@/lib/storage/ledger';
import { CacheWorld, rawDatabase, tamper } from '@/tests/support/cache-world';
import { HANAKO, keptSnapshot, keyOf, TARO } from '@/tests/support/kept-snapshot';

const ids = [1, 2, 3, 4, 5].map((n) => `00100000000000${n}AAA`);

async function actualRows(name: string): Promise<number> {
  const db = await rawDatabase(name);
  const counts = COUNTED.map(
    (table) =>
      new Promise<number>((resolve, reject) => {
        const request = db.transaction(table).objectStore(table).count();
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      }),
  );
  const rows = (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
  db.close();
  return rows;
}

describe('ledger', () => {
  it.each([
    ['no record', undefined, { generation: 'a', rows: 3 }, 'whole'],
    ['as recorded', { generation: 'a', rows: 3 }, { generation: 'a', rows: 3 }, 'whole'],
    ['more than recorded', { generation: 'a', rows: 3 }, { generation: 'a', rows: 4 }, 'whole'],
    ['fewer than recorded', { generation: 'a', rows: 3 }, { generation: 'a', rows: 1 }, { lost: 2 }],
    ['another database', { generation: 'a', rows: 3 }, { generation: 'b', rows: 3 }, { lost: 3 }],
    ['a new database', { generation: 'a', rows: 3 }, { generation: undefined, rows: 0 }, { lost: 3 }],
    ['a new one where nothing was', { generation: 'a', rows: 0 }, { generation: undefined, rows: 0 }, 'whole'],
  ] as const)('%s', (_, recorded, actual, says) => {
    expect(compareLedger(recorded, actual)).toEqual(says);
  });
});

describe('what is recorded', () => {
  it('is never more than there is, wherever the worker dies', async () => {
    const step = fc.oneof(
      fc.record({ do: fc.constant('write' as const), id: fc.constantFrom(...ids), who: fc.constantFrom(HANAKO, TARO) }),
      fc.record({ do: fc.constant('drop' as const), who: fc.constantFrom(HANAKO, TARO) }),
      fc.record({ do: fc.constant('clear' as const) }),
      fc.record({ do: fc.constant('restart' as const) }),
    );
    const steps = fc.array(fc.record({ step, dies: fc.boolean() }), { maxLength: 14 });
    await fc.assert(
      fc.asyncProperty(steps, async (list) => {
        const world = new CacheWorld();
        let cache = world.open();
        for (const { step: now, dies } of list) {
          world.beforeLedgerWrite = () => {
            if (dies) throw new Error('the worker died here');
          };
          if (now.do === 'write') await cache.writeSnapshot(keptSnapshot(now.id, now.who));
          if (now.do === 'drop') await cache.dropScope(scopeKeyOf(keptSnapshot('x').ref, now.who));
          if (now.do === 'clear') await cache.clear();
          if (now.do === 'restart' || dies) {
            cache.close();
            cache = world.open();
          }
          world.beforeLedgerWrite = () => undefined;
          expect(await cache.integrity()).toEqual({ ok: true, value: 'whole' });
          expect(world.ledger?.rows ?? 0).toBeLessThanOrEqual(await actualRows(world.name));
        }
        cache.close();
        expect(world.incidents.filter(({ kind }) => kind === 'rows-lost')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('shows any loss, however many rows are gone', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1 }), fc.nat(), async (written, pick) => {
        const world = new CacheWorld();
        const first = world.open();
        for (const id of written) await first.writeSnapshot(keptSnapshot(id));
        first.close();
        const gone = written.slice(0, 1 + (pick % written.length));
        await tamper(world.name, 'snapshots', (store) => {
          for (const id of gone) store.delete(keyOf(keptSnapshot(id)));
        });
        const second = world.open();
        expect(await second.integrity()).toEqual({ ok: true, value: { lost: gone.length } });
        expect(world.incidents).toEqual([{ kind: 'rows-lost', rows: gone.length }]);
        expect(world.announced.at(-1)).toBe(EVERYTHING);
        second.close();
        expect(await world.open().integrity()).toEqual({ ok: true, value: 'whole' });
      }),
      { numRuns: 30 },
    );
  });

  it('starts a new generation after a loss', async () => {
    const world = new CacheWorld();
    const first = world.open();
    await first.writeSnapshot(keptSnapshot('001000000000001AAA'));
    const before = world.ledger?.generation;
    first.close();
    await tamper(world.name, 'meta', (store) => store.delete('generation'));
    await world.open().integrity();
    expect(world.ledger?.generation).not.toBe(before);
  });

  it('does not fail a write whose row is safe when the record cannot be written', async () => {
    const world = new CacheWorld();
    const cache = world.open();
    await cache.integrity();
    world.beforeLedgerWrite = () => {
      throw new Error('no');
    };
    expect(await cache.writeSnapshot(keptSnapshot('001000000000001AAA'))).toEqual({ ok: true, value: undefined });
    expect(world.incidents).toEqual([{ kind: 'ledger-not-written' }]);
  });
});
