import { describe, expect, it } from 'vitest';
import { limitLeft, limitOfHeaders, refusalOfLimit, type SeenLimit } from '@/lib/sources/kit/seen-limit';

const DAY = 86_400_000;
const limit = (more: Partial<SeenLimit> = {}): SeenLimit => ({ used: 80, allowed: 100, windowMs: DAY, seenAtMs: 1000, ...more });

describe('the limit as the source told it', () => {
  it('stops at the share and not before', () => {
    expect(refusalOfLimit(limit({ used: 79 }), 0.8, 2000)).toBeNull();
    expect(refusalOfLimit(limit(), 0.8, 2000)).toEqual({ kind: 'limit-share-reached', used: 80, limit: 100 });
    expect(refusalOfLimit(null, 0, 2000)).toBeNull();
  });

  it('is waited for where its window is short, by what is left of it', () => {
    const short = limit({ windowMs: 10_000 });
    expect(refusalOfLimit(short, 0.8, 4000)).toEqual({ kind: 'rate-limited', retryAfterMs: 7000 });
    expect(refusalOfLimit(short, 0.8, 11_000)).toBeNull();
  });

  it('is asked for anew after a quarter of an hour, and when the clock went back', () => {
    expect(refusalOfLimit(limit(), 0.8, 1000 + 15 * 60_000)).toBeNull();
    expect(refusalOfLimit(limit(), 0.8, 0)).toBeNull();
  });

  it.each([
    ['100', '20', 80],
    ['100', '120', 0],
    ['100', null, null],
    ['100', '-1', null],
    ['0', '0', null],
    ['many', '1', null],
  ])('of %s allowed and %s left', (allowed, left, used) => {
    const headers = new Headers({ ...(allowed === null ? {} : { a: allowed }), ...(left === null ? {} : { l: left }) });
    const read = limitOfHeaders(headers, { allowed: 'a', left: 'l', windowMs: 1000 }, 5);
    expect(read?.used ?? null).toBe(used);
  });

  it.each([
    ['5990', 10],
    ['0', 6000],
    ['6001', null],
    ['many', null],
    [null, null],
  ])('of 6,000 known calls with %s left', (left, used) => {
    const headers = new Headers(left === null ? {} : { l: left });
    expect(limitLeft(headers, { left: 'l', allowed: 6000, windowMs: 300_000 }, 5)?.used ?? null).toBe(used);
  });
});
