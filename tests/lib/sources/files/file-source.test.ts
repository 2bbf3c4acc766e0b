import { describe, expect, it } from 'vitest';
import { scopeKeyOf } from '@/lib/domain/account-key';
import { fileSource } from '@/lib/sources/files/file-source';
import { sourceOfFile } from '@/lib/sources/files/import-rows';
import { importText, mappingOf, NOW_MS } from './import-file';
import { memoryStore } from './memory-store';

const ref = { crm: 'odoo', tenant: 'crm.example.jp', accountId: '7' };
const identity = { orgId: 'o', userId: 'u' };
const request = { ref, identity, facets: ['plan', 'profile'] as const, nowMs: NOW_MS, signal: new AbortController().signal };
const mapping = mappingOf({ 'account.domain': 'site', 'profile.name': 'name', 'plan.seats': 'seats' });

async function imported() {
  const { store, records } = memoryStore();
  const more = { scope: scopeKeyOf(ref, identity) };
  await importText('site,name,seats\nwww.example.co.jp,見本,5\n', { store, mapping, keyBy: 'domain', more });
  return fileSource({ source: 'file:book.csv', by: 'domain', read: async (key) => ({ ok: true, value: records.get(key) }) });
}

describe('an imported file as a source', () => {
  it('says what it knows of the account that the key names, and only of the facets asked for', async () => {
    const source = await imported();
    const answer = await source.fetch({ ...request, key: 'https://example.co.jp/', facets: ['plan'] });
    expect(answer).toMatchObject({ ok: true, value: { accountId: '7', identity, facets: { plan: { value: { seats: 5 } } } } });
    expect(answer.ok && Object.keys(answer.value.facets)).toEqual(['plan']);
  });

  it('says nothing to another user, of another tenant, or without a key', async () => {
    const source = await imported();
    const key = 'example.co.jp';
    const none = { ok: false, error: { kind: 'not-found', what: 'account' } };
    expect(await source.fetch({ ...request, key, identity: { orgId: 'o', userId: 'other' } })).toEqual(none);
    expect(await source.fetch({ ...request, key, ref: { ...ref, tenant: 'other.example.jp' } })).toEqual(none);
    expect(await source.fetch(request)).toEqual({ ok: false, error: { kind: 'not-found', what: 'domain' } });
  });

  it('of a long name keeps a name of its own', () => {
    const long = (end: string) => sourceOfFile(`${'見本'.repeat(40)}${end}.csv`);
    expect(long('1')).not.toBe(long('2'));
    expect(long('1')).toHaveLength(60);
    expect(sourceOfFile('book.csv')).toBe('file:book.csv');
  });
});
