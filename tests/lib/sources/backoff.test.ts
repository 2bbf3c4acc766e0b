import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backoffMs, parseRetryAfter, sleep } from '@/lib/sources/backoff';

describe('back-off', () => {
  it('spreads from nothing to the doubled base, up to the cap', () => {
    const share = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(fc.nat({ max: 12 }), share, (attempt, random) => {
        const wait = backoffMs({ attempt, retryAfterMs: null, random: () => random });
        expect(wait).toBeGreaterThanOrEqual(0);
        expect(wait).toBeLessThan(Math.min(8000, 1000 * 2 ** attempt));
      }),
    );
    expect(backoffMs({ attempt: 2, retryAfterMs: null, random: () => 0.5 })).toBe(2000);
  });

  it('never comes back before the time the server named', () => {
    expect(backoffMs({ attempt: 0, retryAfterMs: 5000, random: () => 0 })).toBe(5000);
    expect(backoffMs({ attempt: 0, retryAfterMs: 5000, random: () => 0.5 })).toBe(5500);
  });

  it('reads Retry-After as seconds or as a date', () => {
    const now = Date.UTC(2026, 10, 23, 3);
    expect(parseRetryAfter('120', now)).toBe(120_000);
    expect(parseRetryAfter('Mon, 23 Nov 2026 03:01:00 GMT', now)).toBe(60_000);
    expect(parseRetryAfter('Mon, 23 Nov 2026 02:00:00 GMT', now)).toBe(0);
    expect([parseRetryAfter(null, now), parseRetryAfter('soon', now)]).toEqual([null, null]);
  });

  it('wakes early when it is called off', async () => {
    const control = new AbortController();
    const asleep = sleep(60_000, control.signal);
    control.abort();
    expect(await asleep).toBe(false);
    expect(await sleep(0, new AbortController().signal)).toBe(true);
  });
});
