import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withTax } from '@/lib/pricing/with-tax';

describe('O139: tax stands beside the price, rounded once', () => {
  it.each<[number, number, 'down' | 'half-up' | 'up' | undefined, number]>([
    [108_000, 0.1, undefined, 10_800],
    [109, 0.1, undefined, 10],
    [105, 0.1, 'half-up', 11],
    [104, 0.1, 'half-up', 10],
    [101, 0.1, 'up', 11],
    [100, 0.08, 'up', 8],
    [11_999, 0.0725, 'half-up', 870],
    [-109, 0.1, undefined, -10],
    [-105, 0.1, 'half-up', -11],
    [500, 0, undefined, 0],
  ])('%i at %f, %s: %i', (net, rate, rounding, tax) => {
    expect(withTax(net, rate, rounding)).toEqual({ netMinor: net, taxMinor: tax, grossMinor: net + tax });
  });

  it('is refused where it is too large to be exact', () => {
    expect(withTax(Number.MAX_SAFE_INTEGER, 0.1)).toBeNull();
  });

  it('adds up, and a credit note undoes its invoice', () => {
    const rounding = fc.constantFrom('down' as const, 'half-up' as const, 'up' as const);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e12 }), fc.integer({ min: 1, max: 250 }), rounding, (net, permille, way) => {
        const [invoice, note] = [withTax(net, permille / 1000, way), withTax(-net, permille / 1000, way)];
        expect(invoice?.grossMinor).toBe(net + Number(invoice?.taxMinor));
        expect(Math.abs(Number(invoice?.taxMinor) * 1000 - net * permille)).toBeLessThan(1000);
        return Number(invoice?.grossMinor) + Number(note?.grossMinor) === 0;
      }),
    );
  });
});
