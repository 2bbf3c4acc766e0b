import { describe, expect, it } from 'vitest';
import { facetAge, isDue } from '@/lib/account/freshness';
import type { AppError } from '@/lib/domain/app-error';
import { MINUTE, profileAt } from './fake-ports';

const policy = { defaultMs: 10 * MINUTE, facets: { nps: 60 * MINUTE } };
const unknown = (error: AppError, fetchedAtMs?: number) => ({
  state: 'unknown' as const,
  error,
  ...(fetchedAtMs === undefined ? {} : { fetchedAtMs }),
});

describe('the age of a facet', () => {
  it('is by the policy of that facet', () => {
    const at = profileAt(0);
    expect(facetAge(at, policy, 'profile', 10 * MINUTE - 1)).toBe('fresh');
    expect(facetAge(at, policy, 'profile', 10 * MINUTE)).toBe('stale');
    expect(facetAge(at, policy, 'nps', 59 * MINUTE)).toBe('fresh');
  });

  it('is stale where it comes from the future, unknown where there is no fact', () => {
    expect(facetAge(profileAt(5), policy, 'profile', 4)).toBe('stale');
    expect(facetAge(unknown({ kind: 'offline' }, 0), policy, 'profile', 4)).toBe('unknown');
  });
});

describe('what is asked for again', () => {
  const cases: [AppError, number, boolean][] = [
    [{ kind: 'forbidden' }, 9 * MINUTE, false],
    [{ kind: 'forbidden' }, 10 * MINUTE, true],
    [{ kind: 'rate-limited', retryAfterMs: 5000 }, 4999, false],
    [{ kind: 'rate-limited', retryAfterMs: 5000 }, 5000, true],
    [{ kind: 'unreachable', status: 500 }, 29_000, false],
    [{ kind: 'unreachable', status: 500 }, 30_000, true],
    [{ kind: 'unauthorised' }, 1, true],
    [{ kind: 'offline' }, 1, true],
  ];
  it.each(cases)('%j after %d ms: %s', (error, age, due) => {
    expect(isDue(unknown(error, 1000), policy, 'profile', 1000 + age)).toBe(due);
  });

  it('is everything that nobody was asked for yet', () => {
    expect(isDue(unknown({ kind: 'forbidden' }), policy, 'profile', 0)).toBe(true);
  });
});
