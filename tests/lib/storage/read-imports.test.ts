import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seal } from '@/lib/storage/codec';
import { importRowsUnder } from '@/lib/storage/read-imports';
import { openWriterDb, type WriterDb } from '@/lib/storage/writer-db';

const HELD = Array.from({ length: 40 }, (_, at) => `k${String(at * 2).padStart(3, '0')}`);

let db: WriterDb;
beforeAll(async () => {
  db = await openWriterDb('read-imports');
  await db.imports.bulkPut(HELD.map((key) => ({ key, payload: seal(key) })));
});
afterAll(() => db.close());

it('finds what stands under each key, in their order, whether they lie together or far apart', async () => {
  const key = fc.integer({ min: 0, max: 85 }).map((at) => `k${String(at).padStart(3, '0')}`);
  await fc.assert(
    fc.asyncProperty(fc.array(key, { maxLength: 12 }), async (keys) => {
      const found = await importRowsUnder(db, keys);
      expect(found.map((row) => row?.key)).toEqual(keys.map((one) => (HELD.includes(one) ? one : undefined)));
    }),
    { numRuns: 100 },
  );
});
