import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoutToFrame } from '@/lib/dock/messages';
import { readScoutWord } from '@/lib/dock/read-scout-word';
import { z } from '@/lib/domain/z';

/** A value that fits most of the time, one that just does not, and one that is anything. */
const mostly = <T>(good: fc.Arbitrary<T>, ...bad: readonly unknown[]): fc.Arbitrary<unknown> =>
  fc.oneof(
    { weight: 12, arbitrary: good },
    { weight: 1, arbitrary: fc.constantFrom(...bad, null, undefined, '') },
    { weight: 1, arbitrary: fc.anything() },
  );

const text = (most: number) => mostly(fc.string({ minLength: 1, maxLength: 3 }), 'x'.repeat(most), 'x'.repeat(most + 1), 5);
const amount = (most: number) => mostly(fc.nat(), -1, 0.5, most, most + 1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, '1');
const flag = mostly(fc.boolean(), 'true', 1);

const layout = mostly(
  fc.record(
    { side: mostly(fc.constantFrom('left', 'right'), 'top'), width: amount(2000), collapsed: flag },
    { requiredKeys: [] },
  ),
);

const recognition = mostly(
  fc.record(
    {
      state: mostly(fc.constantFrom('account', 'elsewhere', 'unrecognised'), 'account ', 'constructor'),
      ref: mostly(fc.record({ crm: text(40), tenant: text(255), accountId: text(128) })),
      as: mostly(fc.constantFrom('page', 'parent'), 'child'),
      confidence: mostly(fc.constantFrom('address', 'needs-confirmation'), 'sure'),
      sandbox: flag,
      failed: mostly(fc.constantFrom('id-checksum', 'id-shape', 'unknown-host'), 'id'),
      more: fc.anything(),
    },
    { requiredKeys: ['state'] },
  ),
  [],
);

const identity = mostly(fc.record({ orgId: text(128), userId: text(128), more: fc.anything() }, { requiredKeys: [] }), []);

const page = mostly(
  fc.record({ seq: amount(Number.MAX_SAFE_INTEGER), recognition, identity, committedAtMs: amount(1e12), more: fc.anything() }),
  [],
);

const word = mostly(
  fc.record(
    { t: mostly(fc.constantFrom('page', 'page', 'page', 'layout', 'focus'), 'facts'), page, layout, more: fc.anything() },
    { requiredKeys: ['t'] },
  ),
  [],
);

describe('what the scout says, read by hand', () => {
  it('is what its schema makes of it: the same words pass, and of each the same parts', () => {
    let passed = 0;
    const held = (said: unknown) => {
      const schema = z.safeParse(scoutToFrame, said);
      if (schema.success) passed++;
      expect(readScoutWord(said)).toEqual(schema.success ? schema.data : undefined);
    };
    fc.assert(fc.property(word, held), { numRuns: 4000 });
    // Both ways were walked.
    expect(passed).toBeGreaterThan(400);
    expect(passed).toBeLessThan(3600);
  });
});
