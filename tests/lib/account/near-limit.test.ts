import { describe, expect, it } from 'vitest';
import { nearestLimit, nearLimit } from '@/lib/account/near-limit';

describe('a limit worth a word', () => {
  it.each([
    [10_499, undefined],
    [10_500, { used: 10_500, allowed: 15_000, share: 0.8 }],
    [14_000, { used: 14_000, allowed: 15_000, share: 0.8 }],
  ])('%i of 15,000 where reading stops at 80 %%', (used, told) => {
    expect(nearLimit({ used, allowed: 15_000, share: 0.8 })).toEqual(told);
  });

  it('is no limit of some seconds, which passes by itself', () => {
    expect(nearLimit({ used: 99, allowed: 100, share: 0.8, seconds: 10 })).toBeUndefined();
    expect(nearLimit({ used: 79, allowed: 100, share: 0.8, seconds: 86_400 })).toMatchObject({ used: 79 });
  });

  it('of several is the one that stops reading first, of a day before one of seconds', () => {
    const crm = { used: 60, allowed: 100, share: 0.8, source: 'crm' };
    const bills = { used: 70, allowed: 100, share: 0.95, source: 'bills' };
    const quick = { used: 100, allowed: 100, share: 0.8, seconds: 10, source: 'quick' };
    expect(nearestLimit([quick, bills, crm])).toBe(crm);
    expect(nearestLimit([])).toBeUndefined();
  });
});
