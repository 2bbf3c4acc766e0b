import fc from 'fast-check';
import { isQueryValid, parseQuery } from 'soql-parser-js';
import { describe, expect, it } from 'vitest';
import { FACET_NAMES } from '@/lib/domain/account-snapshot';
import { buildQueries } from '@/lib/sources/salesforce/build-queries';
import type { VisibleSchema } from '@/lib/sources/salesforce/describe';
import { PRESET_MAP } from '@/lib/sources/salesforce/preset-map';
import { ACCOUNT_ID, describeOf } from './fake-org';

const ALL_LISTS = [...Object.values(PRESET_MAP.lists), ...Object.values(PRESET_MAP.sales ?? {})];
const OBJECTS = ['Account', ...ALL_LISTS.map((list) => list.object)];

function schemaWithout(hidden: readonly string[]): VisibleSchema {
  const names = (object: string) =>
    (describeOf(object, hidden, { sales: true }).fields as { name: string; relationshipName?: string }[]).flatMap((field) =>
      field.relationshipName ? [field.name, `${field.relationshipName}.`] : [field.name],
    );
  const children = ALL_LISTS.map((list) => [list.relationship, list.object]);
  return {
    objects: Object.fromEntries(OBJECTS.map((object) => [object, hidden.includes(object) ? null : names(object)])),
    children: Object.fromEntries(children),
  };
}

/** Every field of the preset as a describe names it: a field behind a reference is hidden with the reference. */
const ALL_FIELDS = [
  ...Object.values(PRESET_MAP.record.fields).map((rule) => `Account.${rule.field}`),
  ...ALL_LISTS.flatMap((list) => Object.values(list.fields).map((rule) => `${list.object}.${rule.field}`)),
].map((path) => path.replace(/^(\w+)\.(\w+)\.\w+$/, '$1.$2Id'));

describe('queries', () => {
  it('are five well-formed ones for all facets, each for the one account', () => {
    const queries = buildQueries(PRESET_MAP, schemaWithout([]), ACCOUNT_ID, FACET_NAMES);
    expect(queries.map(({ group }) => group)).toEqual(['account', 'meters', 'deals', 'people', 'cases']);
    for (const { soql } of queries) {
      expect(parseQuery(soql)).toMatchObject({
        sObject: 'Account',
        where: { left: { field: 'Id', operator: '=', value: `'${ACCOUNT_ID}'` } },
      });
      // Salesforce takes some 16 KB of address; encoded text is up to three times as long.
      expect(encodeURIComponent(soql).length).toBeLessThan(8000);
    }
  });

  it('ask for subscriptions, contracts and orders with their lines beside the assets', () => {
    const deals = buildQueries(PRESET_MAP, schemaWithout([]), ACCOUNT_ID, FACET_NAMES).find(
      ({ group }) => group === 'deals',
    )?.soql;
    expect(deals).toMatch(/FROM SBQQ__Subscriptions__r ORDER BY SBQQ__StartDate__c DESC NULLS LAST LIMIT 200\)/);
    expect(deals).toMatch(/FROM Contracts ORDER BY EndDate DESC NULLS LAST LIMIT 20\)/);
    expect(deals).toMatch(
      /\(SELECT [^()]*FROM OrderItems LIMIT 50\) FROM Orders ORDER BY EffectiveDate DESC NULLS LAST LIMIT 50\)/,
    );
    const without = buildQueries(PRESET_MAP, schemaWithout(['Order']), ACCOUNT_ID, FACET_NAMES);
    expect(without.map(({ soql }) => soql).join()).not.toMatch(/Order(?:s|Items)\b/);
  });

  it('sorts and limits activities as Salesforce demands', () => {
    const people = buildQueries(PRESET_MAP, schemaWithout([]), ACCOUNT_ID, ['contacts'])[0]?.soql;
    expect(people).toContain(
      'FROM ActivityHistories ORDER BY ActivityDate DESC NULLS LAST, LastModifiedDate DESC NULLS LAST LIMIT 100',
    );
    expect(people).toContain(
      'FROM OpenActivities ORDER BY ActivityDate ASC NULLS LAST, LastModifiedDate DESC NULLS LAST LIMIT 50',
    );
  });

  it('stay well-formed and never name a hidden field, whatever is hidden', () => {
    fc.assert(
      fc.property(fc.subarray([...ALL_FIELDS, ...OBJECTS.slice(1)]), fc.subarray([...FACET_NAMES]), (hidden, facets) => {
        const queries = buildQueries(PRESET_MAP, schemaWithout(hidden), ACCOUNT_ID, facets);
        expect(queries.length).toBeLessThanOrEqual(5);
        for (const { soql } of queries) {
          expect(isQueryValid(soql)).toBe(true);
          const account = soql.replace(/\(SELECT[^()]*\)/g, '').replace(/\(SELECT[^()]*\)/g, '');
          for (const path of hidden.filter((one) => one.startsWith('Account.'))) {
            const name = path.slice('Account.'.length).replace(/^OwnerId$/, 'Owner.Name');
            if (name !== 'Id') expect(account.split(/[ ,]+/)).not.toContain(name);
          }
          for (const object of hidden.filter((one) => !one.includes('.'))) {
            const list = ALL_LISTS.find((one) => one.object === object);
            expect(soql).not.toContain(`FROM ${list?.relationship} `);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('does not let an id break out of its quotes', () => {
    const [query] = buildQueries(PRESET_MAP, schemaWithout([]), `x' OR Name != '\\`, ['profile']);
    expect(query?.soql.endsWith(`WHERE Id = 'x\\' OR Name != \\'\\\\'`)).toBe(true);
    expect(isQueryValid(query?.soql ?? '')).toBe(true);
  });
});
