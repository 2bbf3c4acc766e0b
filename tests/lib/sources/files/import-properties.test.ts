import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportRecord } from '@/lib/sources/files/import-record';
import { facetsOfRecord } from '@/lib/sources/files/merge-row';
import { importText, mappingOf } from './import-file';
import { memoryStore } from './memory-store';

const usage = mappingOf(
  { 'account.externalId': 'id' },
  {
    'usage.points': {
      from: 'rows',
      fields: { metricId: { from: 'metric' }, startOn: { from: 'month' }, used: { from: 'used' } },
    },
  },
);

interface Line {
  id: string;
  metric: string;
  month: string;
  used: number;
}

const line = fc.record({
  id: fc.constantFrom('A', 'B', 'C'),
  metric: fc.constantFrom('seats', 'storage'),
  month: fc.constantFrom('2026-07-01', '2026-08-01', '2026-09-01', '2026-10-01'),
  used: fc.nat({ max: 500 }),
});
/** Each meter once a month. */
const lines = fc.uniqueArray(line, {
  minLength: 1,
  maxLength: 24,
  selector: ({ id, metric, month }) => `${id} ${metric} ${month}`,
});

const fileOf = (rows: readonly Line[]) =>
  `id,metric,month,used\n${rows.map(({ id, metric, month, used }) => `${id},${metric},${month},${used}\n`).join('')}`;

/** What is known after these files, by account: the facets' values, whenever and from which row they were read. */
async function knownAfter(...files: (readonly Line[])[]) {
  const { store, records } = memoryStore();
  for (const [at, rows] of files.entries()) {
    const more = { clock: { now: () => Date.UTC(2026, 10, 23, 3, at) }, rowsPerWrite: 5 };
    const report = await importText(fileOf(rows), { store, mapping: usage, more });
    expect(report).toMatchObject({ state: 'done', problemCount: 0 });
  }
  return Object.fromEntries([...records.values()].map((record) => [record.value, metersOf(record)]).sort());
}

function metersOf(record: ImportRecord) {
  const { usage: facet } = facetsOfRecord(record);
  if (facet?.state !== 'present') throw new Error('no usage');
  return facet.value.metrics.toSorted((a, b) => (a.metricId < b.metricId ? -1 : 1));
}

describe('an import of any file', () => {
  it('again changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(lines, async (rows) => {
        expect(await knownAfter(rows, rows)).toEqual(await knownAfter(rows));
      }),
      { numRuns: 40 },
    );
  });

  it('does not depend on the order of its rows', async () => {
    const shuffled = lines.chain((rows) => fc.shuffledSubarray(rows, { minLength: rows.length }).map((other) => [rows, other]));
    await fc.assert(
      fc.asyncProperty(shuffled, async ([rows = [], other = []]) => {
        expect(await knownAfter(other)).toEqual(await knownAfter(rows));
      }),
      { numRuns: 40 },
    );
  });

  it('in two parts is the whole file', async () => {
    await fc.assert(
      fc.asyncProperty(lines, fc.nat({ max: 24 }), async (rows, cut) => {
        expect(await knownAfter(rows.slice(0, cut), rows.slice(cut))).toEqual(await knownAfter(rows));
      }),
      { numRuns: 40 },
    );
  });

  it('keeps the newest word on a meter', async () => {
    await fc.assert(
      fc.asyncProperty(lines, async (rows) => {
        const newer = rows.map((one) => ({ ...one, used: one.used + 1 }));
        expect(await knownAfter(rows, newer)).toEqual(await knownAfter(newer));
      }),
      { numRuns: 20 },
    );
  });
});
