import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { companyDomain, compareDomains } from '@/lib/account/account-domain';
import { type KnownAccount, matchAccount, matchAccounts, type SourceRecord } from '@/lib/account/account-match';
import { AccountTable } from '@/lib/account/account-table';
import { z } from '@/lib/domain/z';
import type { AccountKeys } from '@/lib/sources/canonical/account-keys';

const table = (...rows: [accountId: string, key: string][]): AccountTable =>
  z.parse(AccountTable, {
    format: 'tsugite-accounts/1',
    rows: rows.map(([accountId, key]) => ({ accountId, source: 'stripe', key })),
  });
const none = table();
const record = (key: string, keys: AccountKeys): SourceRecord => ({ source: 'stripe', key, keys });
const account = (keys: Omit<KnownAccount, 'id'> = {}): KnownAccount => ({ id: '001A', ...keys });
const doubts = (of: ReturnType<typeof matchAccount>) => (of.state === 'needs-confirmation' ? of.doubts : of.state);

describe('the domain of a company', () => {
  it.each([
    ['https://www.Mihon.co.jp/about', 'mihon.co.jp'],
    ['shop.mihon.co.jp', 'mihon.co.jp'],
    ['hanako@mail.mihon.example', 'mihon.example'],
    ['ｗｗｗ．ｍｉｈｏｎ．ｃｏ．ｊｐ', 'mihon.co.jp'],
    ['http://見本.example:8080/', 'xn--8pvz87e.example'],
    ['mihon.github.io', 'mihon.github.io'],
  ])('%s is %s', (text, registered) => {
    expect(companyDomain(text)?.registered).toBe(registered);
  });

  it.each([
    'hanako@gmail.com',
    'yahoo.co.jp',
    'co.jp',
    'localhost',
    '10.0.0.1',
    '[::1]',
    'github.io',
    '',
    'なし',
    'a b.example',
    'user@docomo.ne.jp',
  ])('%s names no company', (text) => {
    expect(companyDomain(text)).toBeNull();
  });

  it('tells one company from two under one name', () => {
    const compare = (one: string, other: string) => {
      const [a, b] = [companyDomain(one), companyDomain(other)];
      return a && b && compareDomains(a, b);
    };
    expect(compare('mihon.co.jp', 'shop.mihon.co.jp')).toBe('same');
    expect(compare('food.mihon.co.jp', 'logi.mihon.co.jp')).toBe('parts');
    expect(compare('mihon.co.jp', 'sample.co.jp')).toBe('different');
    expect(compare('a.myshopify.com', 'b.myshopify.com')).toBe('different');
  });
});

describe('the record of a source that is of an account', () => {
  const mihon = record('cus_1', { domain: 'mihon.example', name: '見本精密工業株式会社' });

  it('is found by the table, the id, the number, the domain, in that order', () => {
    const records = [mihon, record('cus_2', { id: '001A' }), record('cus_3', { externalId: 'Ｃ-42 ' }), record('cus_4', {})];
    const one = account({ domain: 'https://www.mihon.example', externalId: 'c-42' });
    expect(matchAccount(one, records, table(['001A', 'cus_4']))).toMatchObject({ by: 'table', record: { key: 'cus_4' } });
    expect(matchAccount(one, records, none)).toMatchObject({ by: 'crm-id', record: { key: 'cus_2' } });
    expect(matchAccount(one, [mihon, ...records.slice(2)], none)).toMatchObject({ by: 'external-id', record: { key: 'cus_3' } });
    expect(matchAccount(one, [mihon], none)).toMatchObject({ by: 'domain', record: { key: 'cus_1' } });
  });

  it('needs a word where it is in doubt', () => {
    const twin = record('cus_9', { domain: 'mihon.example' });
    expect(doubts(matchAccount(account({ domain: 'mihon.example' }), [mihon, twin], none))).toEqual(['several-records']);
    const other = record('cus_1', { domain: 'mihon.example', externalId: 'X' });
    expect(doubts(matchAccount(account({ domain: 'mihon.example', externalId: 'Y' }), [other], none))).toEqual([
      'other-external-id',
    ]);
    const theirs = record('cus_1', { domain: 'mihon.example', id: '001B' });
    expect(doubts(matchAccount(account({ domain: 'mihon.example' }), [theirs], none))).toEqual(['other-crm-id']);
    const part = record('cus_1', { domain: 'food.mihon.example' });
    expect(doubts(matchAccount(account({ domain: 'logi.mihon.example' }), [part], none))).toEqual(['part-of-domain']);
    expect(doubts(matchAccount(account({ name: '見本精密工業（株）' }), [mihon], none))).toEqual(['name-only']);
    expect(doubts(matchAccount(account(), [mihon, twin], table(['001A', 'cus_1'], ['001A', 'cus_9'])))).toEqual([
      'two-keys-in-table',
    ]);
  });

  it('is none where nothing speaks for it, or it is another account’s', () => {
    expect(matchAccount(account({ domain: 'gmail.com' }), [record('c', { domain: 'gmail.com' })], none)).toEqual({
      state: 'none',
    });
    expect(matchAccount(account({ domain: 'mihon.example' }), [mihon], table(['001B', 'cus_1']))).toEqual({ state: 'none' });
    expect(matchAccount(account({ domain: 'mihon.example' }), [mihon], table(['001A', 'gone']))).toEqual({ state: 'none' });
    expect(matchAccount(account({ domain: 'mihon.example' }), [], none)).toEqual({ state: 'none' });
  });

  it('is given to one account, or to nobody', () => {
    const accounts = [account({ domain: 'mihon.example' }), { id: '001B', domain: 'www.mihon.example' }];
    const matches = matchAccounts(accounts, [mihon], none);
    expect([...matches.values()].map(doubts)).toEqual([['several-accounts'], ['several-accounts']]);
    const decided = matchAccounts(accounts, [mihon], table(['001B', 'cus_1']));
    expect([...decided].map(([id, match]) => [id, match.state])).toEqual([
      ['001A', 'none'],
      ['001B', 'matched'],
    ]);
  });

  it('is the same whatever the order, and never one of two that are alike', () => {
    const keys = fc.record(
      {
        id: fc.constantFrom('001A', '001B'),
        externalId: fc.constantFrom('1', '2'),
        domain: fc.constantFrom('mihon.example', 'a.mihon.example', 'gmail.com'),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(keys, fc.array(keys, { maxLength: 4 }), ({ id: _, ...own }, all) => {
        const records = all.map((of, index) => record(`cus_${index}`, of));
        const match = matchAccount(account(own), records, none);
        expect(matchAccount(account(own), records.toReversed(), none)).toEqual(match);
        if (match.state !== 'matched') return;
        const rest = records.filter(({ key }) => key !== match.record.key);
        const again = matchAccount(account(own), [...rest, match.record, { ...match.record, key: 'cus_twin' }], none);
        expect(doubts(again)).toContain('several-records');
      }),
    );
  });
});
