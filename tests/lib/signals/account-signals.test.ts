import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '@/lib/signals/days';
import { isWorkingDay } from '@/lib/signals/working-days';
import { miniPlaybook } from '@/tests/support/mini-playbook';
import { inputOf, numberOf, read } from './signal-cases';

const TODAY = '2026-11-23';

describe('O114: growth', () => {
  const seen = (kind: 'headcount-growth' | 'new-department', daysAgo: number) =>
    inputOf((a) => a.interest({ kind, onDate: a.day(-daysAgo) }));

  it.each([
    ['headcount-growth', 90, true, true, 0],
    ['headcount-growth', 91, false, false, 0],
    ['new-department', 90, true, false, 1],
    ['new-department', 91, false, false, 0],
  ] as const)('%s %i days ago', (kind, daysAgo, sign, headcount, departments) => {
    const input = seen(kind, daysAgo);
    expect(read(input, 'growth-sign')).toMatchObject({ value: sign });
    expect(read(input, 'headcount-growth')).toMatchObject({ value: headcount });
    expect(read(input, 'new-departments')).toMatchObject({ value: departments });
  });
});

describe('O115: the person called', () => {
  it('has a band and an age of their own, whatever the account says', () => {
    const input = inputOf((a) => a.nps([9, 10, 9, 3]), {}, '003-4');
    expect(read(input, 'nps-person')).toMatchObject({ value: 'detractor', facts: [{ path: 'nps.contact', value: 'detractor' }] });
    expect(numberOf(input, 'nps-person-age')).toBe(30);
    expect(
      read(
        inputOf((a) => a.nps([9, 10, 9, 3])),
        'nps-person',
      ),
    ).toEqual({ state: 'unknown', missing: ['nps.contact'] });
  });

  it('is unknown once their answer is stale, though its age is not', () => {
    const input = inputOf((a) => a.nps([9], 181), {}, '003-1');
    expect(read(input, 'nps-person').state).toBe('unknown');
    expect(numberOf(input, 'nps-person-age')).toBe(181);
  });
});

describe('O117: the first talk', () => {
  const { calendar } = miniPlaybook([]).policy;

  it('begins on a working day with the whole approval before the day of notice', () => {
    fc.assert(
      fc.property(fc.integer({ min: -60, max: 500 }), fc.nat(120), (ahead, noticeDays) => {
        const input = inputOf((a) => a.plan({ renewalOn: a.day(ahead), noticeDays }));
        const days = Number(numberOf(input, 'days-to-first-talk'));
        const talkOn = addDays(TODAY, days);
        expect(isWorkingDay(talkOn, calendar)).toBe(true);
        expect(daysBetween(talkOn, addDays(TODAY, ahead - noticeDays))).toBeGreaterThanOrEqual(21);
        expect(days).toBeLessThanOrEqual(Number(numberOf(input, 'days-to-notice')));
      }),
    );
  });
});

describe('O120: the end of the fiscal year', () => {
  it('is known of an account of which nothing is, and uses no fact', () => {
    expect(
      read(
        inputOf((a) => a),
        'days-to-fiscal-year-end',
      ),
    ).toEqual({ state: 'known', value: 128, facts: [] });
  });
});

describe('O121: the stage', () => {
  it('of a renewal needs no usage, of onboarding no renewal', () => {
    const renewing = inputOf((a) => a.plan({ startedOn: a.day(-400), renewalOn: a.day(30) }));
    expect(read(renewing, 'stage')).toMatchObject({ value: 'renewal' });
    expect(
      read(
        inputOf((a) => a.plan({ startedOn: a.day(-10) })),
        'stage',
      ),
    ).toMatchObject({ value: 'onboarding' });
  });

  it('agrees with onboarding wherever both are known', () => {
    const day = fc.integer({ min: -400, max: 400 });
    fc.assert(
      fc.property(day, day, fc.nat(60), (started, renews, active) => {
        const input = inputOf((a) =>
          a.plan({ seats: 50, startedOn: a.day(started), renewalOn: a.day(renews) }).usage({ metrics: [], activeUsers: active }),
        );
        const [stage, onboarding] = [read(input, 'stage'), read(input, 'onboarding')];
        if (stage.state === 'unknown' || onboarding.state === 'unknown') return stage.state === onboarding.state;
        return (stage.value === 'onboarding') === onboarding.value;
      }),
    );
  });
});

describe('O122: interest', () => {
  const asked =
    (...daysAgo: number[]) =>
    (days: number, weeklyDecay: number) =>
      inputOf((a) => a.interest(...daysAgo.map((ago) => ({ kind: 'asked' as const, subject: 'sso', onDate: a.day(-ago) }))), {
        interest: { days, weeklyDecay },
      });

  it('counts for the days of the policy', () => {
    const input = asked(0, 14, 15);
    expect(numberOf(input(14, 0.25), 'recent-interest', 'sso')).toBe(2);
    expect(numberOf(input(15, 0.25), 'recent-interest', 'sso')).toBe(3);
    expect(numberOf(input(14, 0.25), 'interest-strength', 'sso')).toBe(1.56);
  });

  it.each([
    [0, 3],
    [0.5, 1.75],
    [1, 1],
  ])('loses %f of its weight a week', (weeklyDecay, strength) => {
    expect(numberOf(asked(0, 7, 14)(30, weeklyDecay), 'interest-strength', 'sso')).toBe(strength);
  });

  it('weighs less as it ages, never more than its count', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { maxLength: 8 }), fc.nat(10), (daysAgo, later) => {
        const [now, then] = [asked(...daysAgo)(30, 0.25), asked(...daysAgo.map((ago) => ago + later))(30, 0.25)];
        const strength = Number(numberOf(now, 'interest-strength', 'sso'));
        expect(strength).toBeGreaterThanOrEqual(Number(numberOf(then, 'interest-strength', 'sso')));
        expect(strength).toBeLessThanOrEqual(Number(numberOf(now, 'recent-interest', 'sso')));
      }),
    );
  });
});

describe('O123, O124: a competitor in the place of a product', () => {
  it('counts by the place it takes, and the soonest end', () => {
    const input = inputOf((a) =>
      a.competitors([
        { name: '例示サイン', insteadOfProductId: 'sign', contractEndsOn: a.day(90) },
        { name: 'サンプル署名', insteadOfProductId: 'sign', contractEndsOn: a.day(40) },
      ]),
    );
    expect(read(input, 'competitor-present', 'sign')).toMatchObject({ value: true });
    expect(numberOf(input, 'days-to-competitor-end', 'sign')).toBe(40);
    expect(read(input, 'competitor-present', 'insight')).toMatchObject({ value: false });
    expect(numberOf(input, 'days-to-competitor-end', 'insight')).toBe(3650);
  });

  it('does not pass off a place that nobody named as none', () => {
    const input = inputOf((a) => a.competitors([{ name: '例示サイン' }]));
    for (const id of ['competitor-present', 'days-to-competitor-end']) expect(read(input, id, 'sign').state).toBe('unknown');
  });
});

describe('O127: purchases', () => {
  it('sum only what is dated, valued and in the playbook’s currency', () => {
    const bought = (daysAgo: number, minor: number, currency = 'JPY') =>
      inputOf((a) => a.purchases([{ name: 'x', purchasedOn: a.day(-daysAgo), amount: { minor, currency } }]));
    expect(numberOf(bought(365, 500), 'purchase-value-12m')).toBe(500);
    expect(numberOf(bought(366, 500), 'purchase-value-12m')).toBe(0);
    expect(numberOf(bought(366, 500, 'USD'), 'purchase-value-12m')).toBe(0);
    expect(numberOf(bought(365, 500, 'USD'), 'purchase-value-12m')).toBeUndefined();
    expect(numberOf(bought(12, 500), 'days-since-purchase')).toBe(12);
  });
});
