import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coTerm, prorate } from '@/lib/pricing/prorate';

const month = (totalMinor: number) => ({ period: 'month' as const, totalMinor });
const year = (totalMinor: number) => ({ period: 'year' as const, totalMinor });
const span = (anchorOn: string, fromOn: string, untilOn: string) => ({ anchorOn, fromOn, untilOn });
const amountOf = (result: ReturnType<typeof prorate>) => (result.ok ? result.value.totalMinor : result.error);

describe('O135: a price is prorated by the days of the true period, half up', () => {
  it.each([
    ['half of a month of 30 days', month(3000), span('2026-11-01', '2026-11-16', '2026-12-01'), 1500],
    ['the same days of one with 31', month(3000), span('2026-12-01', '2026-12-16', '2027-01-01'), 1548],
    ['a day of a February', month(2900), span('2027-02-01', '2027-02-01', '2027-02-02'), 104],
    ['a day of a leap February', month(2900), span('2028-02-01', '2028-02-01', '2028-02-02'), 100],
    ['a year without a leap day', year(365_000), span('2026-04-01', '2027-03-31', '2027-04-01'), 1000],
    ['a year with one', year(366_000), span('2027-04-01', '2028-02-29', '2028-03-01'), 1000],
    ['nothing', month(3000), span('2026-11-01', '2026-11-16', '2026-11-16'), 0],
    ['exactly a half', month(1), span('2026-11-01', '2026-11-01', '2026-11-16'), 1],
  ])('%s', (_, price, days, amount) => {
    expect(amountOf(prorate(price, days))).toBe(amount);
  });

  it('works a line for each period, counted from the anchor: the 31st comes back', () => {
    const result = prorate(month(3100), span('2027-01-31', '2027-02-10', '2027-04-10'));
    expect(result.ok && result.value).toEqual({
      totalMinor: 1993 + 3100 + 1033,
      lines: [
        { fromOn: '2027-02-10', untilOn: '2027-02-28', days: 18, ofDays: 28, amountMinor: 1993 },
        { fromOn: '2027-02-28', untilOn: '2027-03-31', days: 31, ofDays: 31, amountMinor: 3100 },
        { fromOn: '2027-03-31', untilOn: '2027-04-10', days: 10, ofDays: 30, amountMinor: 1033 },
      ],
    });
  });

  it.each([
    [month(1), span('2026-02-30', '2026-03-01', '2026-03-02'), 'anchorOn'],
    [month(1), span('2026-03-01', 'soon', '2026-03-02'), 'fromOn'],
    [month(1), span('2026-03-01', '2026-03-02', '2026-03-01'), 'untilOn'],
    [{ period: 'once' as const, totalMinor: 1 }, span('2026-03-01', '2026-03-01', '2026-03-02'), 'period'],
  ])('refuses %j %j', (price, days, field) => {
    expect(prorate(price, days)).toEqual({ ok: false, error: { kind: 'misconfigured', field } });
  });

  const day = fc.integer({ min: 0, max: 4000 });
  const dateAt = (index: number) => Temporal.PlainDate.from('2024-01-01').add({ days: index });
  const minor = fc.integer({ min: 0, max: 10_000_000 });

  it('over whole periods is the price, as often as there are periods', () => {
    fc.assert(
      fc.property(day, minor, fc.integer({ min: 1, max: 24 }), fc.boolean(), (start, totalMinor, count, isYear) => {
        const anchor = dateAt(start);
        const untilOn = anchor.add(isYear ? { years: count } : { months: count }).toString();
        const price = isYear ? year(totalMinor) : month(totalMinor);
        expect(amountOf(prorate(price, span(anchor.toString(), anchor.toString(), untilOn)))).toBe(totalMinor * count);
      }),
    );
  });

  it('covers each day of the span once, never a negative amount, and its lines add up', () => {
    fc.assert(
      fc.property(day, day, day, minor, (anchor, one, other, totalMinor) => {
        const [from, until] = [Math.min(one, other), Math.max(one, other)];
        const result = prorate(
          month(totalMinor),
          span(dateAt(anchor).toString(), dateAt(from).toString(), dateAt(until).toString()),
        );
        if (!result.ok) return false;
        const { lines } = result.value;
        expect(lines.reduce((sum, line) => sum + line.days, 0)).toBe(until - from);
        expect(lines.every((line) => line.amountMinor >= 0 && line.days <= line.ofDays && line.ofDays >= 28)).toBe(true);
        return lines.reduce((sum, line) => sum + line.amountMinor, 0) === result.value.totalMinor;
      }),
    );
  });
});

describe('O136: a change in the middle of a term is brought to its end', () => {
  it('gives the unused part back and charges the same days at the new price', () => {
    const changed = coTerm(year(365_000), year(730_000), span('2026-04-01', '2027-01-01', '2027-04-01'));
    expect(changed.ok && [changed.value.credit.totalMinor, changed.value.charge.totalMinor, changed.value.dueMinor]).toEqual([
      90_000, 180_000, 90_000,
    ]);
  });

  it('owes where the new price is the lower, and nothing where nothing changes', () => {
    const days = span('2026-11-01', '2026-11-16', '2026-12-01');
    expect(coTerm(month(3000), month(1000), days)).toMatchObject({ value: { dueMinor: -1000 } });
    expect(coTerm(month(3000), month(3000), days)).toMatchObject({ value: { dueMinor: 0 } });
    expect(coTerm(month(3000), { period: 'once', totalMinor: 1 }, days)).toMatchObject({ error: { field: 'period' } });
  });
});
