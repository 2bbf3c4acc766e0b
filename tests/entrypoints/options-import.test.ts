import 'fake-indexeddb/auto';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { fileSourcesOf } from '@/entrypoints/background/file-sources';
import { importHandlers } from '@/entrypoints/background/import-handlers';
import { proposedMapping } from '@/entrypoints/options/imports/file-mapping';
import { openFile } from '@/entrypoints/options/imports/opened-file';
import { runImport } from '@/entrypoints/options/imports/run-import';
import { loadMessages } from '@/lib/i18n/messages';
import { scopeOfPlace } from '@/lib/queries/import-query';
import { CacheWorld } from '@/tests/support/cache-world';
import { HANAKO, TARO } from '@/tests/support/kept-snapshot';
import { TODAY_MS } from '@/tests/support/snapshot-builder';

beforeAll(() => loadMessages('en'));
afterEach(() => vi.unstubAllGlobals());

const place = { crm: 'salesforce', tenant: 'mihon.my.salesforce.com', ...HANAKO };
const ref = { crm: place.crm, tenant: place.tenant, accountId: '001000000000001AAA' };
const CSV = '顧客番号,会社名,契約席数,更新日\nC-1,見本精密工業株式会社,120,2027-03-31\nC-2,サンプル商事,約9,2027-01-31\n';

/** A page whose worker answers, but for the calls of `dies`: those it does, and then it is gone before it says so. */
function page(dies: (channel: string, call: number) => boolean = () => false) {
  const cache = new CacheWorld().open();
  const handlers = importHandlers(cache) as unknown as Record<string, (request: unknown) => Promise<unknown>>;
  let calls = 0;
  vi.stubGlobal('chrome', {
    runtime: {
      sendMessage: async ({ channel, request }: { channel: string; request: unknown }) => {
        calls += 1;
        const told = JSON.parse(JSON.stringify(request));
        const answer = await handlers[channel]?.(told);
        if (dies(channel, calls)) throw new Error('The message port closed before a response was received.');
        return JSON.parse(JSON.stringify(answer));
      },
    },
  });
  const held = new Set<string>();
  const request = async (name: string, _: unknown, work: (lock: object | null) => unknown) => {
    if (held.has(name)) return work(null);
    held.add(name);
    return Promise.resolve(work({})).finally(() => held.delete(name));
  };
  vi.stubGlobal('navigator', { locks: { request } });
  return cache;
}

async function task(text = CSV) {
  const opened = await openFile(new Blob([text]), {});
  if (!opened.ok) throw new Error(opened.problem.code);
  const { mapping, keyBy } = proposedMapping({ ...opened, playbook: null, nowMs: TODAY_MS });
  return { scope: scopeOfPlace(place) ?? '', name: 'book.csv', table: opened.table, mapping, keyBy };
}
const watcher = () => ({ signal: new AbortController().signal, onProgress: vi.fn() });

const ask = async (cache: ReturnType<typeof page>, identity = HANAKO, key = 'C-1') => {
  const [source] = await fileSourcesOf(cache, ref, identity);
  const request = { ref, identity, key, facets: ['plan', 'profile'] as const, nowMs: TODAY_MS };
  return source?.fetch({ ...request, signal: new AbortController().signal });
};

describe('a file imported by the settings page', () => {
  it('is mapped by its headings, written by the worker, and answers as a source for its user alone', async () => {
    const cache = page();
    const report = await runImport(await task(), watcher());
    expect(report).toMatchObject({
      state: 'done',
      accountsWritten: 2,
      problems: [{ code: 'value', row: 3, column: '契約席数' }],
    });
    const facets = { plan: { state: 'present', value: { seats: 120, renewalOn: '2027-03-31' }, source: 'file:book.csv' } };
    expect(await ask(cache)).toMatchObject({ ok: true, value: { accountId: ref.accountId, facets } });
    expect(await ask(cache, HANAKO, 'C-9')).toMatchObject({ ok: false, error: { kind: 'not-found' } });
    expect(await ask(cache, TARO)).toBeUndefined();
  });

  it('is whole though the worker died at every other write after it had written', async () => {
    const cache = page((channel, call) => channel === 'import.write' && call % 2 === 0);
    const rows = Array.from({ length: 2_500 }, (_, at) => `C-${at},見本${at},${at + 1},2027-03-31`);
    const text = `顧客番号,会社名,契約席数,更新日\n${rows.join('\n')}\n`;
    expect(await runImport(await task(text), watcher())).toMatchObject({ state: 'done', problemCount: 0 });
    expect(await cache.imports.list()).toMatchObject({ value: [{ accounts: 2_500, isDone: true }] });
  });

  it('runs in one window at a time', async () => {
    page();
    const [first, second] = [runImport(await task(), watcher()), runImport(await task(), watcher())];
    expect(await second).toBe('busy');
    expect(await first).toMatchObject({ state: 'done' });
  });

  it('goes on where it was stopped', async () => {
    const cache = page();
    const rows = Array.from({ length: 9_000 }, (_, at) => `C-${at},見本${at},${at + 1},2027-03-31`);
    const text = `顧客番号,会社名,契約席数,更新日\n${rows.join('\n')}\n`;
    const control = new AbortController();
    const onProgress = ({ accountsWritten }: { accountsWritten: number }) => accountsWritten >= 2_000 && control.abort();
    expect(await runImport(await task(text), { signal: control.signal, onProgress })).toMatchObject({ state: 'stopped' });
    expect(await cache.imports.list()).toMatchObject({ value: [{ isDone: false }] });
    const rest = await runImport(await task(text), watcher());
    expect(rest).toMatchObject({ state: 'done', rowsRead: 9_000 });
    expect(rest === 'busy' ? 0 : rest.rowsSkipped).toBeGreaterThanOrEqual(2_000);
    expect(await cache.imports.list()).toMatchObject({ value: [{ accounts: 9_000, isDone: true }] });
  });

  it('gives a facet that the vocabulary does not pass as unknown, whatever was kept', async () => {
    const cache = page();
    await runImport(await task(), watcher());
    const scope = scopeOfPlace(place) ?? '';
    const key = `${[scope, 'file:book.csv', 'external-id', 'C-1'].map(encodeURIComponent).join('|')}`;
    const [kept, checkpoint] = [await cache.imports.readMany([key]), await cache.imports.checkpoint(scope, 'file:book.csv')];
    const record = kept.ok ? kept.value[0] : undefined;
    const plan = { state: 'present', value: { seats: 'many' }, source: 'x', fetchedAtMs: 1 };
    const bad = { ...record, facets: { ...record?.facets, plan } };
    expect(await cache.imports.upsertMany([bad], checkpoint.ok && checkpoint.value)).toMatchObject({ ok: true });
    const unknown = { state: 'unknown', error: { kind: 'unexpected-shape', path: 'plan' } };
    expect(await ask(cache)).toMatchObject({ ok: true, value: { facets: { plan: unknown, profile: { state: 'present' } } } });
  });
});
