import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportStore } from '@/lib/sources/files/import-store';
import { accountMapping, importText, mappingOf } from './import-file';
import { memoryStore } from './memory-store';

const HEADER = 'id,name,plan,seats,mrr\n';
const BOOK = `${HEADER}A-1,見本商事,work-standard,10,18000\nA-2,サンプル精密,work-business,50,135000\n`;
const named = mappingOf({ 'account.externalId': 'id', 'profile.name': 'name' });

/** A store that also says which keys were read of it. */
function watched() {
  const memory = memoryStore();
  const asked: string[] = [];
  const store: ImportStore = {
    ...memory.store,
    readMany(keys) {
      asked.push(...keys.map((key) => key.split('|').at(-1) ?? ''));
      return memory.store.readMany(keys);
    },
  };
  return { ...memory, store, asked };
}

describe('a file that is imported again', () => {
  it('is written over what is kept without reading it, where every row tells all that can be kept', async () => {
    const { store, records, asked } = watched();
    await importText(BOOK, { store });
    await importText(BOOK.replace(',50,', ',70,'), { store });
    expect(asked).toEqual([]);
    expect([...records.values()][1]?.facets.plan).toMatchObject({ value: { seats: 70 } });
  });

  it('reads the accounts of which it cannot tell a part, and loses nothing of them', async () => {
    const { store, records, asked } = watched();
    await importText(BOOK, { store });
    await importText(`${HEADER}A-1,見本商事,,many,\nA-2,サンプル精密,work-business,70,\n`, { store });
    expect(asked).toEqual(['A-1']);
    expect([...records.values()].map(({ facets }) => facets.plan)).toMatchObject([
      { value: { seats: 10 } },
      { value: { seats: 70 } },
    ]);
  });

  it('is read by every account once a part of what is kept was read another way', async () => {
    const { store, records, asked } = watched();
    await importText(BOOK, { store });
    await importText(BOOK, { store, mapping: named });
    await importText(BOOK.replace('見本商事', '見本'), { store, mapping: named });
    expect(asked).toEqual(['A-1', 'A-2', 'A-1', 'A-2']);
    expect([...records.values()][0]?.facets).toMatchObject({
      profile: { value: { name: '見本' } },
      plan: { value: { seats: 10 } },
    });
  });

  it('keeps the same, whatever the files say, as one that reads every account first', async () => {
    const cell = (value: string) => fc.constantFrom(value, '', '?');
    const row = fc.tuple(fc.constantFrom('A-1', 'A-2', 'A-3'), cell('見本'), cell('work-standard'), cell('12'), cell('9000'));
    const file = fc.tuple(fc.uniqueArray(row, { selector: ([id]) => id }), fc.boolean());
    await fc.assert(
      fc.asyncProperty(fc.array(file, { minLength: 2, maxLength: 4 }), async (files) => {
        const [quick, slow] = [memoryStore(), memoryStore()];
        const forgetful: ImportStore = {
          ...slow.store,
          upsertMany: (records, { alike: _, ...checkpoint }) => slow.store.upsertMany(records, checkpoint),
        };
        for (const [at, [rows, whole]] of files.entries()) {
          const text = HEADER + rows.map((cells) => `${cells.join(',')}\n`).join('');
          const more = { clock: { now: () => at }, rowsPerWrite: 2 };
          const mapping = whole ? accountMapping : named;
          await importText(text, { store: quick.store, mapping, more });
          await importText(text, { store: forgetful, mapping, more });
        }
        expect(quick.records).toEqual(slow.records);
      }),
      { numRuns: 60 },
    );
  });
});
