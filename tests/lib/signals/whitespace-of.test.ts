import { describe, expect, it } from 'vitest';
import { whitespaceOf } from '@/lib/signals/whitespace-of';
import { inputOf } from './signal-cases';

const rival = (name: string, insteadOfProductId?: string, contractEndsOn?: string) => ({
  name,
  ...(insteadOfProductId === undefined ? {} : { insteadOfProductId }),
  ...(contractEndsOn === undefined ? {} : { contractEndsOn }),
});

describe('O125: whitespace with its suppliers', () => {
  it('names who supplies each gap and until when, the soonest first', () => {
    const input = inputOf((a) =>
      a
        .plan({ productId: 'work' })
        .owns('minutes')
        .competitors([
          rival('例示サイン', 'sign', '2027-09-30'),
          rival('サンプル署名', 'sign', '2027-01-31'),
          rival('Old Sign', 'sign', '2026-11-22'),
        ]),
    );
    expect(whitespaceOf(input)).toEqual({
      state: 'known',
      owned: ['minutes', 'work'],
      gaps: [
        {
          productId: 'sign',
          supply: 'competitor',
          suppliers: [
            { name: 'サンプル署名', contractEndsOn: '2027-01-31' },
            { name: '例示サイン', contractEndsOn: '2027-09-30' },
            { name: 'Old Sign', contractEndsOn: undefined },
          ],
        },
        { productId: 'insight', supply: 'nobody-known', suppliers: [] },
      ],
      unplaced: [],
    });
  });

  it('does not say that nobody supplies a gap where a competitor could', () => {
    const input = inputOf((a) =>
      a
        .plan({ productId: 'work' })
        .owns('minutes')
        .competitors([rival('Elsewhere')]),
    );
    expect(whitespaceOf(input)).toMatchObject({
      gaps: [
        { productId: 'sign', supply: 'unknown' },
        { productId: 'insight', supply: 'unknown' },
      ],
      unplaced: [{ name: 'Elsewhere' }],
    });
  });

  it('knows gaps without knowing competitors, and no gaps without knowing what is owned', () => {
    const unread = inputOf((a) => a.plan({ productId: 'work' }).owns('sign', 'minutes'));
    expect(whitespaceOf(unread)).toMatchObject({
      gaps: [{ productId: 'insight', supply: 'unknown', suppliers: [] }],
      unplaced: [],
    });
    const none = inputOf((a) => a.plan({ productId: 'work' }).owns().absent('competitors'));
    expect(whitespaceOf(none)).toMatchObject({
      gaps: ['sign', 'minutes', 'insight'].map((productId) => ({ productId, supply: 'nobody-known' })),
    });
    expect(whitespaceOf(inputOf((a) => a.competitors([])))).toEqual({
      state: 'unknown',
      missing: ['purchases', 'plan.productId'],
    });
  });
});
