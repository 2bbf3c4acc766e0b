import { describe, expect, it } from 'vitest';
import { historyOf } from '@/lib/account/history-of';
import type { JournalEntry } from '@/lib/domain/journal';

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

  it('is that of an account nothing was done about, without entries', () => {
    expect(historyOf([])).toEqual({ outcomes: [] });
  });
});
