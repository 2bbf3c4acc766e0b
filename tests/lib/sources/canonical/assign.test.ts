import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assign } from '@/lib/sources/canonical/assign';
import { named } from '@/lib/sources/canonical/source-field';
import type { Candidate } from '@/lib/sources/canonical/weigh-candidate';

const candidate = (id: string, path: string, confidence: number): Candidate => ({
  id,
  field: named({ path }),
  from: { from: path },
  confidence,
  reason: { by: 'name', word: id, signs: [] },
});
const sum = (of: readonly Candidate[]) => of.reduce((total, { confidence }) => total + confidence, 0);

/** The best sum there is, by trying everything. */
function best(candidates: readonly Candidate[]): number {
  const [first, ...rest] = candidates;
  if (!first) return 0;
  const free = rest.filter((other) => other.id !== first.id && other.from.from !== first.from.from);
  return Math.max(best(rest), first.confidence + best(free));
}

describe('one source field for each canonical one', () => {
  it('moves a field where both are better off', () => {
    const chosen = assign([candidate('a', 'x', 0.9), candidate('a', 'y', 0.85), candidate('b', 'x', 0.8)]);
    expect(chosen.map(({ id, from }) => `${id} ${from.from}`).sort()).toEqual(['a y', 'b x']);
  });

  it('moves three where only all of them together are better off', () => {
    const chosen = assign([
      candidate('c', 'z', 0.82),
      candidate('a', 'w', 0.9),
      candidate('d', 'x', 0.96),
      candidate('c', 'x', 0.96),
      candidate('a', 'z', 0.91),
    ]);
    expect(chosen.map(({ id, from }) => `${id} ${from.from}`).sort()).toEqual(['a w', 'c z', 'd x']);
  });

  it('never gives one field twice, never does worse than the best first, and is near the best there is', () => {
    const some = fc.uniqueArray(
      fc.record({
        id: fc.constantFrom('a', 'b', 'c', 'd'),
        path: fc.constantFrom('w', 'x', 'y', 'z'),
        n: fc.integer({ min: 60, max: 100 }),
      }),
      { selector: ({ id, path }) => `${id} ${path}`, maxLength: 9 },
    );
    fc.assert(
      fc.property(some, (raw) => {
        const candidates = raw.map(({ id, path, n }) => candidate(id, path, n / 100));
        const chosen = assign(candidates);
        expect(new Set(chosen.map(({ id }) => id)).size).toBe(chosen.length);
        expect(new Set(chosen.map(({ from }) => from.from)).size).toBe(chosen.length);
        expect(chosen.every((one) => candidates.includes(one))).toBe(true);
        expect(assign(candidates.toReversed())).toEqual(chosen);
        // Short chains of moves do not find everything; they lose little.
        expect(sum(chosen)).toBeGreaterThanOrEqual(best(candidates) * 0.7 - 1e-9);
      }),
    );
  });
});
