import { describe, expect, it } from 'vitest';
import { Facets } from '@/lib/domain/account-snapshot';
import { z } from '@/lib/domain/z';
import { importKey } from '@/lib/sources/files/import-record';
import { facetsOfRecord } from '@/lib/sources/files/merge-row';
import { importText, mappingOf } from './import-file';
import { memoryStore } from './memory-store';

const answers = mappingOf(
  { 'account.externalId': 'id' },
  {
    'nps.responses': {
      from: 'rows',
      fields: { score: { from: 'score' }, answeredOn: { from: 'on' }, name: { from: 'who' }, comment: { from: 'comment' } },
    },
  },
);
const usage = mappingOf(
  { 'account.externalId': 'id' },
  {
    'usage.points': {
      from: 'rows',
      fields: {
        metricId: { from: 'metric' },
        startOn: { from: 'month' },
        used: { from: 'used' },
        included: { from: 'included' },
      },
    },
  },
);

type Store = ReturnType<typeof memoryStore>;

function facetsOf({ records }: Store, id: string): Partial<Facets> {
  const record = records.get(importKey('scope', 'file:book.csv', 'external-id', id));
  if (!record) throw new Error(id);
  return z.parse(z.partial(Facets), facetsOfRecord(record)) as Partial<Facets>;
}

describe('a file of answers', () => {
  const file =
    'id,who,score,on,comment\nA,見本 花子,9,2026-10-01,良い\nB,,3,2026-10-02,\nA,見本 太郎,5,2026-10-03,\nB,,4,2026-10-02,\n';

  it('gives each account its answers', async () => {
    const world = memoryStore();
    expect(await importText(file, { store: world.store, mapping: answers })).toMatchObject({ state: 'done', problemCount: 0 });
    expect(facetsOf(world, 'A').nps).toMatchObject({
      state: 'present',
      value: {
        responses: [
          { score: 9, answeredOn: '2026-10-01', name: '見本 花子', comment: '良い' },
          { score: 5, answeredOn: '2026-10-03', name: '見本 太郎' },
        ],
      },
    });
    const b = facetsOf(world, 'B').nps;
    expect(b?.state === 'present' && b.value.responses.map(({ score }) => score)).toEqual([3, 4]);
  });

  it('read again doubles no answer, not even those of nobody in particular', async () => {
    const world = memoryStore();
    await importText(file, { store: world.store, mapping: answers });
    const before = [facetsOf(world, 'A').nps, facetsOf(world, 'B').nps];
    await importText(file, { store: world.store, mapping: answers, more: { clock: { now: () => Date.UTC(2026, 10, 24) } } });
    const after = [facetsOf(world, 'A').nps, facetsOf(world, 'B').nps];
    expect(after.map((facet) => facet?.state === 'present' && facet.value)).toEqual(
      before.map((facet) => facet?.state === 'present' && facet.value),
    );
  });

  it('of a later month is added to the answers before', async () => {
    const world = memoryStore();
    await importText(file, { store: world.store, mapping: answers });
    const later = { store: world.store, mapping: answers, more: { clock: { now: () => Date.UTC(2026, 10, 24) } } };
    await importText('id,who,score,on,comment\nA,見本 花子,10,2026-11-01,\n', later);
    const { nps } = facetsOf(world, 'A');
    expect(nps?.state === 'present' && nps.value.responses.map(({ score }) => score)).toEqual([9, 5, 10]);
  });

  it('with two answers of one person on one day keeps the first and names the second', async () => {
    const world = memoryStore();
    const twice = 'id,who,score,on,comment\nA,見本 花子,9,2026-10-01,\nA,見本 花子,2,2026-10-01,\nA,x,7,2026-10-01,\n';
    const report = await importText(twice, { store: world.store, mapping: answers });
    const place = { row: 3, column: 'on', columnAt: 4, received: '2026-10-01 · 見本 花子', firstRow: 2 };
    expect(report.problems).toEqual([{ code: 'twice', ...place }]);
    const { nps } = facetsOf(world, 'A');
    expect(nps?.state === 'present' && nps.value.responses.map(({ score }) => score)).toEqual([9, 7]);
  });

  it('with a score that is none loses that answer alone', async () => {
    const world = memoryStore();
    const bad = 'id,who,score,on,comment\nA,x,11,2026-10-01,\nA,y,7,2026-10-01,\nA,z,7,,\n';
    const report = await importText(bad, { store: world.store, mapping: answers });
    expect(report.problems).toMatchObject([
      { code: 'value', row: 2, column: 'score', columnAt: 3, received: '11' },
      { code: 'incomplete', row: 4, column: 'on', columnAt: 4 },
    ]);
    const { nps } = facetsOf(world, 'A');
    expect(nps?.state === 'present' && nps.value.responses).toHaveLength(1);
  });
});

describe('a file of usage', () => {
  const file =
    'id,metric,month,used,included\nA,seats,2026-10-01,40,50\nA,storage,2026-10-01,1.5,\nA,seats,2026-09-01,30,50\nB,seats,2026-10-01,5,無制限\n';

  it('gives each account its meters with their history, oldest first', async () => {
    const world = memoryStore();
    const report = await importText(file, { store: world.store, mapping: usage });
    const a = facetsOf(world, 'A').usage;
    expect(a?.state === 'present' && a.value.metrics).toEqual([
      {
        metricId: 'seats',
        period: 'month',
        points: [
          { startOn: '2026-09-01', used: 30, included: 50 },
          { startOn: '2026-10-01', used: 40, included: 50 },
        ],
      },
      { metricId: 'storage', period: 'month', points: [{ startOn: '2026-10-01', used: 1.5 }] },
    ]);
    expect(report.state).toBe('done');
  });

  it('with two rows of one meter and month keeps the first and names the second by its month', async () => {
    const world = memoryStore();
    const twice = 'id,metric,month,used,included\nA,seats,2026-10-01,40,50\nA,seats,2026-10-01,41,50\n';
    const report = await importText(twice, { store: world.store, mapping: usage });
    const place = { row: 3, column: 'month', columnAt: 3, received: '2026-10-01 · seats', firstRow: 2 };
    expect(report.problems).toEqual([{ code: 'twice', ...place }]);
  });

  it('of the next month goes on with the history, and a corrected month replaces the old', async () => {
    const world = memoryStore();
    await importText(file, { store: world.store, mapping: usage });
    const later = { store: world.store, mapping: usage, more: { clock: { now: () => Date.UTC(2026, 10, 24) } } };
    await importText('id,metric,month,used,included\nA,seats,2026-11-01,45,50\nA,seats,2026-10-01,41,50\n', later);
    const a = facetsOf(world, 'A').usage;
    const seats = a?.state === 'present' ? a.value.metrics.find(({ metricId }) => metricId === 'seats') : undefined;
    expect(seats?.points.map(({ used }) => used)).toEqual([30, 41, 45]);
  });
});
