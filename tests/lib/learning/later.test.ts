import { describe, expect, it } from 'vitest';
import { laterBoost } from '@/lib/learning/later';

const on = (today: string) => laterBoost({ until: '2026-12-01', today, weight: 40, halfLifeDays: 14 });

describe('O183: maybe later', () => {
  it('is held until its day', () => {
    expect(on('2026-11-30')).toEqual({ held: true });
  });

  it('has the full weight on its day, half after the half-life, a quarter after two', () => {
    expect(on('2026-12-01')).toEqual({ held: false, weight: 40 });
    expect(on('2026-12-15')).toEqual({ held: false, weight: 20 });
    expect(on('2026-12-29')).toEqual({ held: false, weight: 10 });
  });
});
