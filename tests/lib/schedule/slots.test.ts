import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BusinessCalendar } from '@/lib/domain/playbook/guardrails';
import { slotWords } from '@/lib/schedule/slot-words';
import { proposeSlots, type SlotRequest } from '@/lib/schedule/slots';

const calendar: BusinessCalendar = {
  weekend: [6, 7],
  closedOn: ['2026-11-23', '2026-12-29', '2026-12-30', '2026-12-31', '2027-01-01'],
  coversUntil: '2027-12-31',
  fiscalYearEndMonth: 3,
};
const at = (text: string, zone = 'Asia/Tokyo') => Temporal.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds;
const base: SlotRequest = {
  nowMs: at('2026-11-23T10:00'),
  timeZone: 'Asia/Tokyo',
  calendar,
  terms: { renewalOn: '2027-03-31', noticeDays: 30, approvalDays: 21, trialDays: 30 },
  hours: { from: '09:00', to: '18:00' },
  minutes: 60,
  marginMinutes: 15,
  taken: [],
  when: 'soon',
  most: 4,
};
const words = (request: Partial<SlotRequest>) => {
  const proposal = proposeSlots({ ...base, ...request });
  return proposal.slots.map((slot) => slotWords(slot, 'ja', request.timeZone ?? base.timeZone));
};

describe('times to propose', () => {
  it('takes a day each, mornings and afternoons by turns, from the first working day on', () => {
    expect(words({})).toEqual([
      '11月24日(火) 10:00–11:00',
      '11月25日(水) 14:00–15:00',
      '11月26日(木) 10:00–11:00',
      '11月27日(金) 14:00–15:00',
    ]);
  });

  it('ends with the last day on which trial and approval still fit, and can be had close to it', () => {
    const { by, left } = proposeSlots(base);
    expect([by, left?.state]).toEqual(['2027-01-08', 'on-time']);
    const latest = proposeSlots({ ...base, when: 'latest', most: 20 }).slots.at(-1);
    expect(latest && slotWords(latest, 'ja', 'Asia/Tokyo')).toBe('1月8日(金) 14:00–15:00');
  });

  it.each([
    ['2027-02-08', 'no-trial', '2027-02-08'],
    ['2027-02-12', 'approval-only', '2027-03-01'],
    ['2027-03-10', 'after-notice', '2027-03-31'],
  ])('once it is late, on %s, works back from what is still possible: %s by %s', (today, state, by) => {
    const proposal = proposeSlots({ ...base, nowMs: at(`${today}T08:00`) });
    expect([proposal.left?.state, proposal.by, proposal.pastDeadline]).toEqual([state, by, false]);
    expect(proposal.slots.length).toBeGreaterThan(0);
  });

  it('says so where nothing is free until then, and goes on after it', () => {
    const taken = [{ startMs: at('2027-02-12T00:00'), endMs: at('2027-03-02T00:00') }];
    const proposal = proposeSlots({ ...base, nowMs: at('2027-02-12T08:00'), taken });
    expect(proposal.pastDeadline).toBe(true);
    expect(proposal.slots[0]?.startMs).toBeGreaterThan(at('2027-03-02T00:00'));
  });

  it('looks at the next working days where no renewal is known, or it has passed', () => {
    expect(proposeSlots({ ...base, terms: undefined })).toMatchObject({ by: undefined, left: undefined, pastDeadline: false });
    expect(proposeSlots({ ...base, nowMs: at('2027-05-10T08:00') }).slots).toHaveLength(4);
  });

  it('keeps the hours of the wall across a change of the clock', () => {
    const zone = 'America/New_York';
    const request = { timeZone: zone, nowMs: at('2026-10-29T08:00', zone), terms: undefined, most: 4 };
    expect(words(request)).toEqual([
      '10月29日(木) 10:00–11:00',
      '10月30日(金) 14:00–15:00',
      '11月2日(月) 10:00–11:00',
      '11月3日(火) 14:00–15:00',
    ]);
    for (const { startMs } of proposeSlots({ ...base, ...request }).slots) {
      const { hour } = Temporal.Instant.fromEpochMilliseconds(startMs).toZonedDateTimeISO(zone);
      expect([10, 14]).toContain(hour);
    }
  });

  it('never meets what is taken, a holiday, a weekend or the time outside of the hours, in any zone', () => {
    const hour = 3_600_000;
    const taken = fc.array(
      fc.record({ from: fc.integer({ min: 0, max: 500 }), long: fc.integer({ min: 1, max: 30 }) }).map(({ from, long }) => ({
        startMs: base.nowMs + (from * hour) / 2,
        endMs: base.nowMs + ((from + long) * hour) / 2,
      })),
      { maxLength: 40 },
    );
    const zones = fc.constantFrom('Asia/Tokyo', 'America/New_York', 'Europe/London', 'Australia/Lord_Howe');
    const request = fc.record({
      taken,
      timeZone: zones,
      nowMs: fc.integer({ min: 0, max: 500 }).map((days) => base.nowMs + days * 24 * hour),
      minutes: fc.constantFrom(30, 45, 60, 90),
      marginMinutes: fc.constantFrom(0, 15, 30),
      when: fc.constantFrom('soon' as const, 'latest' as const),
      most: fc.integer({ min: 1, max: 12 }),
    });
    fc.assert(
      fc.property(request, (asked) => {
        const { slots } = proposeSlots({ ...base, ...asked });
        expect(slots.length).toBeLessThanOrEqual(asked.most);
        for (const [index, slot] of slots.entries()) {
          expect(slot.endMs - slot.startMs).toBe(asked.minutes * 60_000);
          expect(slot.startMs).toBeGreaterThanOrEqual(slots[index - 1]?.endMs ?? asked.nowMs);
          const margin = asked.marginMinutes * 60_000;
          expect(asked.taken.some((one) => one.startMs < slot.endMs + margin && one.endMs > slot.startMs - margin)).toBe(false);
          const [start, end] = [slot.startMs, slot.endMs].map((ms) =>
            Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(asked.timeZone),
          );
          if (!start || !end) throw new Error('no slot');
          expect(start.dayOfWeek).toBeLessThan(6);
          expect(calendar.closedOn).not.toContain(start.toPlainDate().toString());
          expect(start.hour).toBeGreaterThanOrEqual(9);
          expect(end.hour * 60 + end.minute).toBeLessThanOrEqual(18 * 60);
          expect(end.toPlainDate().equals(start.toPlainDate())).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});
