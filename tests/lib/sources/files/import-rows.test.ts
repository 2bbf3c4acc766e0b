import { describe, expect, it } from 'vitest';
import { Facets } from '@/lib/domain/account-snapshot';
import { z } from '@/lib/domain/z';
import { importKey } from '@/lib/sources/files/import-record';
import { facetsOfRecord } from '@/lib/sources/files/merge-row';
import { accountMapping, importText, mappingOf, NOW_MS } from './import-file';
import { memoryStore } from './memory-store';

const book = 'id,name,plan,seats,mrr\nA-1,見本商事,work-standard,10,18000\nA-2,サンプル精密,work-business,50,135000\n';
const keyOf = (id: string) => importKey('scope', 'file:book.csv', 'external-id', id);

describe('an import', () => {
  it('keeps each row as facts of its account, with the column that each came from', async () => {
    const { store, records, checkpoints } = memoryStore();
    const report = await importText(book, { store });
    expect(report).toMatchObject({ state: 'done', rowsRead: 2, accountsWritten: 2, problemCount: 0, upToRow: 3 });
    expect(records.get(keyOf('A-1'))?.facets.plan).toEqual({
      state: 'present',
      value: { planId: 'work-standard', seats: 10, mrr: { minor: 18000, currency: 'JPY' } },
      source: 'file:book.csv',
      fetchedAtMs: NOW_MS,
      origins: { planId: 'plan', seats: 'seats', mrr: 'mrr' },
    });
    const facets = z.safeParse(z.partial(Facets), facetsOfRecord(records.get(keyOf('A-2')) ?? Object.create(null)));
    expect(facets.success).toBe(true);
    expect([...checkpoints.values()]).toMatchObject([{ source: 'file:book.csv', row: 3, isDone: true }]);
  });

  it('tells each bad cell by row and column, and keeps the rest of its row', async () => {
    const { store, records } = memoryStore();
    const report = await importText(`${book}A-3,見本,work-standard,many,18000\n`, { store });
    expect(report.problems).toMatchObject([{ code: 'value', row: 4, column: 'seats', columnAt: 4, received: 'many' }]);
    const plan = records.get(keyOf('A-3'))?.facets.plan;
    expect(plan).toMatchObject({ value: { planId: 'work-standard' }, problems: [{ path: 'seats', received: 'many' }] });
    expect(plan?.state === 'present' && 'seats' in plan.value).toBe(false);
  });

  it('names the second of two rows with one id, and keeps the first', async () => {
    const { store, records } = memoryStore();
    const report = await importText(`${book}A-1,somebody else,,99,\nA-3,見本,,1,\n`, { store });
    expect(report.problems).toEqual([{ code: 'twice', row: 4, column: 'id', columnAt: 1, received: 'A-1', firstRow: 2 }]);
    expect(records.get(keyOf('A-1'))?.facets.plan).toMatchObject({ value: { seats: 10 } });
    expect(records.size).toBe(3);
  });

  it('loses a row that names no account, and only that', async () => {
    const { store, records } = memoryStore();
    const report = await importText('id,name,plan,seats,mrr\n,nobody,,1,\nA-9,見本,,2,\n', { store });
    expect(report.problems).toEqual([{ code: 'no-key', row: 2, column: 'id', columnAt: 1, received: '' }]);
    expect([...records.keys()]).toEqual([keyOf('A-9')]);
  });

  it('tells bytes that are no text by row and column', async () => {
    const bytes = new TextEncoder().encode(`id,name,plan,seats,mrr\nA-1,見本${'商'.repeat(40)},,1,\nA-2,@@,,2,\n`);
    bytes[bytes.indexOf(0x40)] = 0xff;
    const { store, records } = memoryStore();
    const report = await importText(bytes, { store });
    expect(report.problems).toMatchObject([{ code: 'encoding', row: 3, column: 'name', columnAt: 2 }]);
    expect(records.get(keyOf('A-2'))?.facets.profile?.state).toBe('unknown');
    expect(records.get(keyOf('A-2'))?.facets.plan).toMatchObject({ value: { seats: 2 } });
  });

  it('counts all problems and keeps a thousand', async () => {
    const { store, records } = memoryStore();
    const rows = Array.from({ length: 1_500 }, (_, at) => `A-${at},x,,minus,\n`).join('');
    const report = await importText(`id,name,plan,seats,mrr\n${rows}`, { store });
    expect(report.problemCount).toBe(1_500);
    expect(report.problems).toHaveLength(1_000);
    expect(records.size).toBe(1_500);
  });

  it('finds an account by its domain or name however it is written', async () => {
    const { store, records } = memoryStore();
    const text = 'site,company\nhttps://www.example.co.jp/about,株式会社見本\nEXAMPLE.co.jp,（株）見本\n';
    const mapping = mappingOf({ 'account.domain': 'site', 'profile.name': 'company' });
    const byDomain = await importText(text, { store, mapping, keyBy: 'domain' });
    const byName = await importText(text, { store, mapping, keyBy: 'name' });
    expect(byDomain.problems).toMatchObject([{ code: 'twice', row: 3, firstRow: 2, column: 'site' }]);
    expect(byName.problems).toMatchObject([{ code: 'twice', row: 3, firstRow: 2, column: 'company' }]);
    expect([...records.values()].map(({ by, value }) => [by, value])).toEqual([
      ['domain', 'example.co.jp'],
      ['name', '見本'],
    ]);
  });

  it('is refused where the mapping has no column for the key', async () => {
    const { store, records } = memoryStore();
    const report = await importText(book, { store, keyBy: 'domain' });
    expect(report).toMatchObject({ state: 'failed', error: { kind: 'misconfigured', field: 'account.domain' } });
    expect(records.size).toBe(0);
  });

  it('says how far it is', async () => {
    const { store } = memoryStore();
    const told: [number, number | undefined][] = [];
    const text = `${book}${Array.from({ length: 20_000 }, (_, at) => `B-${at},name,,1,\n`).join('')}`;
    await importText(text, { store, more: { onProgress: ({ bytesRead, bytes }) => told.push([bytesRead, bytes]) } });
    const size = new Blob([text]).size;
    expect(told.length).toBeGreaterThan(2);
    expect(told.map(([read]) => read)).toEqual(told.map(([read]) => read).toSorted((a, b) => a - b));
    expect(told.at(-1)).toEqual([size, size]);
  });
});

describe('a newer file of the same name', () => {
  it('updates what the older one said', async () => {
    const { store, records } = memoryStore();
    await importText(book, { store });
    await importText('id,name,plan,seats,mrr\nA-1,見本商事,work-business,12,\n', { store });
    expect(records.size).toBe(2);
    expect(records.get(keyOf('A-1'))?.facets.plan).toMatchObject({ value: { planId: 'work-business', seats: 12 } });
  });

  it('of other columns leaves the facets that it does not speak of', async () => {
    const { store, records } = memoryStore();
    await importText(book, { store });
    const mapping = mappingOf({ 'account.externalId': 'id', 'nps.score': 'score', 'nps.answeredOn': 'on' });
    await importText('id,score,on\nA-1,9,2026-10-01\n', { store, mapping });
    expect(records.get(keyOf('A-1'))?.facets).toMatchObject({
      plan: { value: { seats: 10 } },
      nps: { value: { responses: [{ score: 9, answeredOn: '2026-10-01' }] } },
    });
  });

  it('of another name is another source', async () => {
    const { store, records } = memoryStore();
    await importText(book, { store });
    await importText(book, { store, mapping: accountMapping, more: { name: 'other.csv' } });
    expect(records.size).toBe(4);
  });
});
