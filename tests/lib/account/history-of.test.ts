import { describe, expect, it } from 'vitest';
import { historyOf } from '@/lib/account/history-of';
import type { JournalEntry } from '@/lib/domain/journal';
import { daysAt } from '@/lib/signals/signal-input';

const outcome = (id: string, atMs: number, offerId = 'plan-up'): JournalEntry => ({
  kind: 'outcome',
  id,
  atMs,
  outcome: { id, offerId, kind: 'presented', atMs },
});
const override = (id: string, atMs: number, reason = '先方のご希望'): JournalEntry => ({
  kind: 'override',
  id,
  atMs,
  override: { offerId: 'plan-up', reason, atMs },
});

describe('history of a journal', () => {
  it('holds the outcomes in the order of their time, whatever the order of the rows', () => {
    expect(historyOf([outcome('b', 2), outcome('a', 1)]).outcomes.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('counts the latest override, until an outcome of its offer comes after it', () => {
    expect(historyOf([override('1', 1, '古い'), override('2', 2, '新しい')]).override?.reason).toBe('新しい');
    expect(historyOf([override('1', 1), outcome('a', 2, 'other')]).override).toBeDefined();
    expect(historyOf([override('1', 1), outcome('a', 2)]).override).toBeUndefined();
  });

  describe('O255: what was refused in a call', () => {
    const HOUR = 3_600_000;
    const noon = Date.UTC(2026, 10, 20, 3);
    const days = (nowMs: number) => daysAt(nowMs, 'Asia/Tokyo');
    const refusal = (id: string, atMs: number, offerId = 'plan-up'): JournalEntry => ({
      kind: 'refusal',
      id,
      atMs,
      offerId,
      reason: 'price',
      move: 'stop',
    });

    it('is a call that goes on until the day is over, and then what became of the offer', () => {
      expect(historyOf([refusal('r', noon)], days(noon + 11 * HOUR)).outcomes).toEqual([]);
      expect(historyOf([refusal('r', noon)], days(noon + 12 * HOUR)).outcomes).toEqual([
        { id: 'r', offerId: 'plan-up', kind: 'declined', reason: 'price', atMs: noon },
      ]);
      expect(historyOf([refusal('r', noon)]).outcomes).toEqual([]);
    });

    it('gives way to what the rep told of that offer that day, before it or after', () => {
      const later = days(noon + 48 * HOUR);
      for (const toldMs of [noon - HOUR, noon + HOUR]) {
        const { outcomes } = historyOf([refusal('r', noon), outcome('o', toldMs)], later);
        expect(outcomes.map(({ id }) => id)).toEqual(['o']);
      }
      const entries = [refusal('r', noon), outcome('o', noon, 'other'), outcome('p', noon + 30 * HOUR)];
      expect(historyOf(entries, later).outcomes.map(({ id }) => id)).toEqual(['o', 'r', 'p']);
    });
  });

  it('is that of an account nothing was done about, without entries', () => {
    expect(historyOf([])).toEqual({ outcomes: [] });
  });
});
