import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FacetName, Facets } from '@/lib/domain/account-snapshot';
import { z } from '@/lib/domain/z';
import { PRESET_MAP } from '@/lib/sources/salesforce/preset-map';
import { ACCOUNT_ID, FakeOrg, request, rows, sourceOf, wholeAccount } from './fake-org';

function expectValid(facets: Partial<Facets>) {
  for (const [name, facet] of Object.entries(facets)) {
    const parsed = z.safeParse(Facets.shape[name as FacetName], facet);
    expect(parsed.error?.issues, name).toBeUndefined();
    // A reader whose work the last check threw away would lose its whole facet to one value.
    if (facet.state === 'unknown') expect(facet.error).not.toEqual({ kind: 'unexpected-shape', path: name });
  }
}

const nasty = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.double(),
  fc.constantFrom(-3, 11, 1e308, -0, '1900-01-01', '9999-12-31', '__proto__', 'constructor', 'x'.repeat(5000), '', ' ', 'NaN'),
);

/** An account with the right keys and anything at all behind them. */
const record = fc.record(
  Object.fromEntries(Object.keys(wholeAccount()).map((key) => [key, key === 'Id' ? fc.constant(ACCOUNT_ID) : nasty])),
);

/** Lists with the right keys in their rows and anything behind those. */
const lists = fc.record(
  Object.fromEntries(
    [...Object.values(PRESET_MAP.lists), ...Object.values(PRESET_MAP.sales ?? {})].map((list) => {
      const keys = Object.values(list.fields).map((rule) => rule.field.split('.')[0] ?? '');
      const row = fc.oneof(nasty, fc.record(Object.fromEntries(keys.map((key) => [key, nasty])), { requiredKeys: [] }));
      return [list.relationship, fc.array(row, { maxLength: 4 }).map((of) => rows(...of))];
    }),
  ),
);

describe('whatever is answered', () => {
  it('no value leaves the room that is not of the domain', async () => {
    await fc.assert(
      fc.asyncProperty(record, lists, fc.boolean(), async (own, nested, withLists) => {
        const org = new FakeOrg();
        org.sales = withLists;
        org.account = { ...own, ...(withLists ? nested : {}), Id: ACCOUNT_ID };
        const answer = await sourceOf(org).fetch(request());
        if (!answer.ok) throw new Error(JSON.stringify(answer.error));
        expectValid(answer.value.facets);
      }),
      { numRuns: 150 },
    );
  }, 30_000);

  it('nothing is thrown: an answer or an error', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.jsonValue(), { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 200, max: 599 }),
        async (bodies, status) => {
          const org = new FakeOrg();
          const good = (parts: Parameters<FakeOrg['answer']>[0]) => org.answer(parts);
          const bad = bodies.map(
            (body) => () => Response.json(body, { status: status === 204 || status === 205 || status === 304 ? 200 : status }),
          );
          org.next = status % 2 ? [good, ...bad] : bad;
          const answer = await sourceOf(org).fetch(request());
          if (answer.ok) expectValid(answer.value.facets);
          else expect(answer.error.kind).toBeTypeOf('string');
        },
      ),
      { numRuns: 150 },
    );
  });

  it('any part of a composite answer may be anything', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.constantFrom('account', 'meters', 'deals', 'people', 'cases'), fc.jsonValue()),
        async (bodies) => {
          const org = new FakeOrg();
          org.groups = Object.fromEntries(Object.entries(bodies).map(([group, body]) => [group, { httpStatusCode: 200, body }]));
          const answer = await sourceOf(org).fetch(request());
          if (answer.ok) expectValid(answer.value.facets);
        },
      ),
      { numRuns: 80 },
    );
  });
});
