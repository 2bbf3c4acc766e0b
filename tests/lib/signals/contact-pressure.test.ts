import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactPressure } from '@/lib/signals/contact-pressure';
import { addDays } from '@/lib/signals/days';
import { miniPlaybook } from '@/tests/support/mini-playbook';
import { snapshotBuilder } from '@/tests/support/snapshot-builder';
import { inputOf } from './signal-cases';

const { guardrails } = miniPlaybook([]).policy;
const capped = (touches: number, days = 30) => ({ guardrails: { ...guardrails, pressure: { touches, days } } });
const TODAY = '2026-11-23';
const CHANNELS = ['call', 'email', 'visit', 'meeting', 'other'] as const;

function touched(daysAgo: number[], policy = capped(2)) {
  return inputOf(
    (a) =>
      a.contacts({
        people: [],
        touches: daysAgo.map((days, index) => ({ onDate: a.day(-days), channel: CHANNELS[index % 5] ?? 'other' })),
      }),
    policy,
  );
}

describe('O126: contact pressure', () => {
  it.each([
    [[], 0, TODAY],
    [[3], 1, TODAY],
    [[3, 31], 1, TODAY],
    [[3, 30], 2, '2026-11-24'],
    [[3, 10], 2, addDays(TODAY, 21)],
    [[3, 10, 20], 3, addDays(TODAY, 21)],
    [[0, 0, 0], 3, addDays(TODAY, 31)],
    [[-5, 3], 1, TODAY],
  ])('touches %j days ago with a cap of 2 in 30 days: %i, free on %s', (daysAgo, touches, freeOn) => {
    expect(contactPressure(touched(daysAgo))).toEqual({ touches, cap: 2, days: 30, freeOn });
  });

  it('does not count what is only planned, and knows nothing without contacts', () => {
    const planned = inputOf((a) => a.contacts({ people: [], touches: [{ onDate: a.day(-1), channel: 'call', planned: true }] }));
    expect(contactPressure(planned)?.touches).toBe(0);
    expect(contactPressure(inputOf((a) => a))).toBeUndefined();
    expect(contactPressure(inputOf((a) => a.absent('contacts')))).toMatchObject({ touches: 0, freeOn: TODAY });
  });

  it('frees on the first day on which one more touch is within the cap', () => {
    const ages = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 12 });
    fc.assert(
      fc.property(ages, fc.integer({ min: 1, max: 5 }), fc.integer({ min: 0, max: 40 }), (daysAgo, cap, days) => {
        const within = (ahead: number) => daysAgo.filter((ago) => ago + ahead <= days).length;
        let ahead = 0;
        while (within(ahead) + 1 > cap) ahead += 1;
        expect(contactPressure(touched(daysAgo, capped(cap, days)))?.freeOn).toBe(snapshotBuilder().day(ahead));
      }),
    );
  });
});
