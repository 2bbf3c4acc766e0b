import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkRecipe, loadRecipe, RECIPE_TEXT_LIMIT } from '@/lib/crm/load-recipe';
import { houseRecipe as house } from './house-recipe';

const problems = (input: unknown) => {
  const loaded = typeof input === 'string' ? loadRecipe(input) : checkRecipe(input);
  return loaded.ok ? [] : loaded.problems.map(({ path, code }) => [path, code]);
};
const [first, second] = house.pages;
const withPage = (change: object) => ({ ...house, pages: [{ ...first, ...change }] });

describe('a recipe from a file', () => {
  it('is taken as it is, with a byte order mark too', () => {
    expect(loadRecipe(`\uFEFF${JSON.stringify(house, null, 2)}`)).toEqual({ ok: true, recipe: house });
  });

  it.each<[string, unknown, [string, string][]]>([
    ['no JSON', '{\n"id": }', [['', 'not-json']]],
    ['too long', ' '.repeat(RECIPE_TEXT_LIMIT + 1), [['', 'too-large']]],
    ['nothing', null, [['', 'wrong-type']]],
    ['a reserved name', '{"pages":[{"__proto__":{}}]}', [['pages.0.__proto__', 'reserved-name']]],
    ['ten thousand levels', `${'['.repeat(10_000)}${']'.repeat(10_000)}`, [['0.0.0', 'too-deep']]],
    ['too many values', JSON.stringify(Array.from({ length: 30_000 }, () => 1)), [['', 'too-many']]],
    ['another format', { ...house, format: 'tsugite-recipe/9' }, [['format', 'not-one-of']]],
    ['a missing part', { ...house, tenant: undefined }, [['tenant', 'missing']]],
    ['an unknown key', { ...house, pattern: '.*' }, [['pattern', 'unknown-key']]],
    ['an unknown key of a page', withPage({ regex: '.*' }), [['pages.0.regex', 'unknown-key']]],
    ['an id with capitals', { ...house, id: 'House' }, [['id', 'wrong-format']]],
    ['no pages', { ...house, pages: [] }, [['pages', 'too-short']]],
    ['a shape that is none', { ...house, recordId: ['regex:.*'] }, [['recordId.0', 'wrong-format']]],
    ['a text for a list', { ...house, hosts: 'a.example.com' }, [['hosts', 'wrong-type']]],
    ['a wrong confidence', withPage({ confidence: 'sure' }), [['pages.0.confidence', 'not-one-of']]],
    ['an address of a script', { ...house, address: 'javascript:alert({id})' }, [['address', 'wrong-format']]],
    ['an address elsewhere', { ...house, address: '{origin}.example.com/{id}' }, [['address', 'wrong-format']]],
    ['an API over http to everybody', { ...house, apiOrigins: ['<all_urls>'] }, [['apiOrigins.0', 'wrong-format']]],
  ])('is refused: %s', (_, input, found) => {
    expect(problems(input)).toEqual(found);
  });

  it.each<[string, object, [string, string][]]>([
    ['no host', { hosts: [], selfHosted: false }, [['hosts', 'host-missing']]],
    ['everybody’s hosts', { hosts: ['*'] }, [['hosts.0', 'host-too-wide']]],
    ['a whole domain of the top', { hosts: ['*.com'] }, [['hosts.0', 'host-too-wide']]],
    ['a whole registry', { hosts: ['*.co.jp'] }, [['hosts.0', 'host-too-wide']]],
    ['a wildcard at the end', { hosts: ['crm.example.*'] }, [['hosts.0', 'host-too-wide']]],
    [
      'a tenant that is not kept',
      { tenant: '{portal}' },
      [
        ['tenant', 'not-kept'],
        ['tenant', 'not-kept'],
      ],
    ],
    ['an address without an id', { address: '{origin}/' }, [['address', 'no-id']]],
    ['no self-test', { health: { present: [], absent: [] } }, [['health', 'no-self-test']]],
    [
      'a broken template',
      withPage({ hash: '{book}/{id' }),
      [
        ['pages.0.hash', 'bad-template'],
        ['pages.0', 'no-id'],
      ],
    ],
    ['a name twice', withPage({ hash: '{book}/{id}/{id}' }), [['pages.0.hash', 'bad-template']]],
    ['stars inside a part', withPage({ hash: '{book}/a**/{id}' }), [['pages.0.hash', 'bad-template']]],
    ['no id', withPage({ hash: '{book}/party' }), [['pages.0', 'no-id']]],
    ['one form without the id', withPage({ hash: ['{book}/{id}', '{book}/x'] }), [['pages.0', 'no-id']]],
    ['nothing to match', { pages: [{ confidence: 'address' }] }, [['pages.0', 'nothing-to-match']]],
    ['a condition on nothing', withPage({ only: { tab: ['a'] } }), [['pages.0.only.tab', 'not-kept']]],
    ['a doubt without a way out', { pages: [{ ...second, confirm: [] }] }, [['pages.0.confirm', 'confirm-missing']]],
  ])('hangs together: %s', (_, change, found) => {
    expect(problems({ ...house, ...change })).toEqual(found);
  });

  it('leaves nobody to hang: any JSON is taken or told what is wrong', () => {
    fc.assert(
      fc.property(fc.json(), fc.jsonValue(), (text, value) => {
        expect(loadRecipe(text).ok).toBe(false);
        expect(checkRecipe({ ...house, pages: value, health: value }).ok).toBe(false);
      }),
    );
    const trap = Object.defineProperty({ ...house }, 'id', {
      enumerable: true,
      get: () => {
        throw new Error('no');
      },
    });
    expect(problems(trap)).toEqual([['', 'unreadable']]);
  });
});
