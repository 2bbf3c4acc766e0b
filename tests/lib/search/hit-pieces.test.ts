import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hitPieces } from '@/lib/search/hit-pieces';

const marked = (text: string, query: string, short = false) =>
  hitPieces(text, query, short)
    .map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
    .join('');

describe('marking what was looked for', () => {
  it.each([
    ['監査ログの話', '監査', '[監査]ログの話'],
    ['ＡＰＩパックの提案', 'apiパック', '[ＡＰＩパック]の提案'],
    ['ﾃﾞｰﾀの追加', 'データ', '[ﾃﾞｰﾀ]の追加'],
    ['Renewal of the price', 'price renewal', '[Renewal] of the [price]'],
    ['席、席、席', '席', '[席]、[席]、[席]'],
    ['no such thing', 'x', 'no such thing'],
  ])('in %s', (text, query, says) => expect(marked(text, query)).toBe(says));

  it('shortens around the first hit', () => {
    const long = `${'前'.repeat(200)}予算${'後'.repeat(200)}`;
    expect(marked(long, '予算', true)).toMatch(/^…前{14}\[予算\]後+…$/);
  });

  it('loses and adds nothing of the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme', maxLength: 4 }), (text, query) => {
        expect(
          hitPieces(text, query)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
