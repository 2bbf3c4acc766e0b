import { describe, expect, it } from 'vitest';
import { IsoDate } from '@/lib/domain/calendar';
import { z } from '@/lib/domain/z';

describe('IsoDate', () => {
  it.each(['2024-02-29', '1990-01-01', '2100-12-31', '2026-11-23'])('takes %s', (text) => {
    expect(z.safeParse(IsoDate, text).success).toBe(true);
  });

  it.each(['2023-02-29', '1900-01-01', '2101-01-01', '2026-13-01', '2026-1-1', '', 'yesterday', '2026-11-23T00:00:00Z'])(
    'refuses %s',
    (text) => {
      expect(z.safeParse(IsoDate, text).success).toBe(false);
    },
  );
});
