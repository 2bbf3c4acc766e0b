import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchParts, matchText } from '@/lib/crm/match/glob';

describe('one piece', () => {
  it.each([
    ['Accounts', 'Accounts', {}],
    ['org{org}', 'org42', { '{org}': '42' }],
    ['{a}.{b}', 'crm.lead', { '{a}': 'crm', '{b}': 'lead' }],
    ['{a}-{b}-c', 'x-y-z-c', { '{a}': 'x', '{b}': 'y-z' }],
    ['{a}{b}', 'xyz', { '{a}': 'x', '{b}': 'yz' }],
    ['*x{a}', 'axbxc', { '*': 'a', '{a}': 'bxc' }],
    ['', '', {}],
  ])('%s takes %s', (template, text, found) => {
    expect(matchText(template, text)).toEqual(found);
  });

  it.each([
    ['Accounts', 'accounts'],
    ['Accounts', 'Accounts2'],
    ['org{org}', 'org'],
    ['{id}', ''],
    ['{a}.{b}', 'crm'],
    ['a{id}a', 'a'],
    ['{a}{b}', 'x'],
  ])('%s does not take %s', (template, text) => {
    expect(matchText(template, text)).toBeUndefined();
  });
});

describe('parts', () => {
  it.each([
    ['/odoo/**/{path}/{id}', '/odoo/crm/5/res.partner/12', { '{path}': 'res.partner', '{id}': '12', '': 'crm/5' }],
    ['/odoo/**/{path}/{id}', '/odoo/contacts/12', { '{path}': 'contacts', '{id}': '12', '': '' }],
    ['/**/a/**/a/{id}', '/x/a/y/a/b/a/7', { '{id}': '7', '': 'y/a/b' }],
    ['{base**}/index.php', '/suite/app/index.php', { '{base}': '/suite/app' }],
    ['{base**}/index.php', '/index.php', { '{base}': '' }],
    ['/a/**', '/a', { '': '' }],
    ['/{x}', '/%E8%A6%8B', { '{x}': '見' }],
    ['/{x}', '/%E8%A6', { '{x}': '%E8%A6' }],
  ])('%s takes %s', (template, text, found) => {
    expect(matchParts(template, text)).toEqual(found);
  });

  it.each([
    ['/odoo/**/{path}/{id}', '/odoo/12'],
    ['/a/*/b', '/a/x/y/b'],
    ['/a/{id}', '/a/1/2'],
    ['**/b', '/a/c'],
  ])('%s does not take %s', (template, text) => {
    expect(matchParts(template, text)).toBeUndefined();
  });

  it('reads hosts by their dots', () => {
    expect(matchParts('{org}.example.com', 'mihon.example.com', '.')).toEqual({ '{org}': 'mihon' });
    expect(matchParts('*.example.com', 'a.b.example.com', '.')).toBeUndefined();
    expect(matchParts('*.example.com', 'example.com', '.')).toBeUndefined();
  });

  it('takes what it is written from, whatever stands in the places of its wildcards', () => {
    const word = fc.stringMatching(/^[a-z0-9.-]{1,6}$/);
    const part = fc.oneof(
      word.map((text) => [text, text]),
      word.map((text) => ['{id}', text]),
      fc.constant(['**', 'x/y']),
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 8 }), (parts) => {
        const template = parts.map(([one]) => one).join('/');
        return matchParts(template, parts.map(([, text]) => text).join('/')) !== undefined;
      }),
    );
  });
});

describe('a template made to take for ever', () => {
  // A matcher that goes back more than once for each wildcard would not end within the life of this machine.
  const MANY = 30_000;

  it.each([
    ['parts', () => matchParts(`${'/**/a'.repeat(40)}/b`, '/a'.repeat(MANY))],
    ['parts with kept pieces', () => matchParts(`${'/**/{x}/a'.repeat(30)}/b`, '/a'.repeat(MANY))],
    ['nothing but wildcards', () => matchParts(`${'/**'.repeat(70)}/b`, '/a'.repeat(MANY))],
    ['pieces', () => matchText(`${'*a'.repeat(100)}b`, 'a'.repeat(MANY))],
    ['kept pieces', () => matchText(`${'{x}a'.repeat(60)}b`, 'a'.repeat(MANY))],
  ])('%s: ends, and does not match', (_, match) => {
    expect(match()).toBeUndefined();
  });

  it('looks at every part at most once for each part of the template, whatever both are', () => {
    const letter = fc.constantFrom('a', 'b');
    const want = fc.array(fc.oneof(letter, fc.constant('**'), fc.constant('{x}')), { minLength: 1, maxLength: 12 });
    const have = fc.array(letter, { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(want, have, (template, text) => {
        let looked = 0;
        const decode = globalThis.decodeURIComponent;
        globalThis.decodeURIComponent = (part) => {
          looked++;
          return decode(part);
        };
        try {
          matchParts(template.join('/'), text.join('/'));
        } finally {
          globalThis.decodeURIComponent = decode;
        }
        return looked <= (template.length + 1) * (text.length + 1);
      }),
      { numRuns: 300 },
    );
  });
});
