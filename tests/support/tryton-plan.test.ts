import { describe, expect, it } from 'vitest';
import { sampleCompanies, samplePeople, sampleProducts } from '@/tests/tryton/seed-data';
import { plannedSales, plannedSubscriptions } from '@/tests/tryton/seed-plan';

const distinct = (values: readonly unknown[]) => new Set(values).size === values.length;

describe('the sample business in Tryton', () => {
  it('has at least forty companies, each with a name and a code of its own, in both languages', () => {
    const all = [...sampleCompanies, ...samplePeople];
    expect(sampleCompanies.length).toBeGreaterThanOrEqual(40);
    expect(distinct(all.map((one) => one.name)) && distinct(all.map((one) => one.code))).toBe(true);
    const english = sampleCompanies.filter((one) => /^[ -~]+$/.test(one.name)).length;
    expect(english).toBeGreaterThan(15);
    expect(sampleCompanies.length - english).toBeGreaterThan(15);
    expect(all.every((one) => one.domain.endsWith('.example'))).toBe(true);
  });

  it('is found again by its references, and names only what is there', () => {
    for (const plan of [plannedSales, plannedSubscriptions]) {
      expect(distinct(plan.map((one) => one.reference))).toBe(true);
      for (const { party, lines } of plan) {
        expect(sampleCompanies.some((one) => one.name === party)).toBe(true);
        expect(lines.every((line) => line.quantity > 0 && sampleProducts.some((one) => one.code === line.product))).toBe(true);
      }
    }
  });

  it('has what a reader must tell apart: no subscription, an unconfirmed one, one without an end, one line and two', () => {
    const served = new Set(plannedSubscriptions.map((one) => one.party));
    expect(served.size).toBeLessThan(sampleCompanies.length);
    expect(new Set(plannedSubscriptions.map((one) => one.state))).toEqual(new Set(['draft', 'running']));
    expect(plannedSubscriptions.some((one) => one.end === null)).toBe(true);
    for (const { start, end } of plannedSubscriptions) if (end !== null) expect(end > start).toBe(true);
    expect(new Set(plannedSubscriptions.map((one) => one.lines.length))).toEqual(new Set([1, 2]));
  });
});
