import { describe, expect, it } from 'vitest';
import { limitReached, parseLimitInfo } from '@/lib/sources/salesforce/limits';

describe('the daily limit', () => {
  it('is read from the header, whatever stands beside it', () => {
    expect(parseLimitInfo('api-usage=123/15000', 5)).toEqual({ used: 123, allowed: 15000, seenAtMs: 5 });
    expect(parseLimitInfo('api-bursts=1/750; api-usage=1/100', 5)).toMatchObject({ used: 1, allowed: 100 });
    expect(parseLimitInfo('per-app-api-usage=17/250(appName=x)', 5)).toBeNull();
    expect([parseLimitInfo(null, 5), parseLimitInfo('api-usage=1/0', 5), parseLimitInfo('api-usage=x', 5)]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('is reached at the share, while the figure is young', () => {
    const limit = { used: 80, allowed: 100, seenAtMs: 1000 };
    expect(limitReached(limit, 0.8, 1000)).toBe(true);
    expect(limitReached({ ...limit, used: 79 }, 0.8, 1000)).toBe(false);
    expect(limitReached(limit, 0.8, 1000 + 15 * 60_000)).toBe(false);
    expect(limitReached(limit, 0.8, 999)).toBe(false);
    expect(limitReached(null, 0.8, 1000)).toBe(false);
  });
});
