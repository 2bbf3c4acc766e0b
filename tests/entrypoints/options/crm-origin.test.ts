import { describe, expect, it } from 'vitest';
import { crmOriginOf } from '@/entrypoints/options/crm-origin';

describe('the host of what a person typed', () => {
  it.each([
    ['crm.example.co.jp', 'https://crm.example.co.jp'],
    ['  https://crm.example.co.jp/odoo/contacts/12?x=1#y ', 'https://crm.example.co.jp'],
    ['http://crm.example.co.jp:8080/web', 'http://crm.example.co.jp:8080'],
    ['CRM.Example.co.jp:8443', 'https://crm.example.co.jp:8443'],
    ['http://crm/', 'http://crm'],
  ])('%s → %s', (typed, origin) => {
    expect(crmOriginOf(typed)).toBe(origin);
  });

  it.each(['', '   ', 'odoo', 'our crm', 'ftp://crm.example.co.jp', 'javascript:alert(1)', 'file:///etc/passwd'])(
    'is none in “%s”',
    (typed) => {
      expect(crmOriginOf(typed)).toBeNull();
    },
  );
});
