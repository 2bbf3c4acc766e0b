import { describe, expect, it } from 'vitest';
import type { Language } from '@/lib/domain/language';
import type { Testimonial } from '@/lib/domain/playbook/testimonial';
import { attributionLine, quotationText } from '@/lib/proof/attribution-line';
import { matchTestimonials } from '@/lib/proof/match-testimonial';
import { query, voice } from './voices';

function told(change: Partial<Testimonial>, language: Language) {
  const [match] = matchTestimonials(query([change], { language }));
  if (!match) throw new Error('the voice is withheld');
  return match;
}

const named = { consent: { ...voice.consent, name: true, scope: 'public' as const } };

describe('what is copied with a voice (F6)', () => {
  it('O208: says who, where and when, and names only what may be named', () => {
    expect(attributionLine(told({}, 'ja'), 'ja')).toBe('— 電機メーカー　情報システム部長（インタビュー、2026年6月）');
    expect(attributionLine(told(named, 'ja'), 'ja')).toContain('仮名電機株式会社');
    expect(attributionLine(told({}, 'en'), 'en')).toBe('— an electronics maker, Head of IT (Interview; June 2026; translated)');
  });

  it('O208: says what was done to the words', () => {
    const edits = [{ on: '2026-07-01', kind: 'corrected' as const }];
    expect(attributionLine(told({ edits }, 'ja'), 'ja')).toContain('一部編集');
    const paraphrased = {
      consent: { ...voice.consent, quote: false },
      paraphrase: { ja: '電話が減った由。', en: 'Fewer calls.' },
    };
    expect(attributionLine(told(paraphrased, 'en'), 'en')).toContain('in our words');
    expect(quotationText(told(paraphrased, 'en'), 'en')).not.toContain('“');
  });

  it('O208: carries a scope narrower than public', () => {
    expect(quotationText(told({}, 'ja'), 'ja').split('\n')).toEqual([
      '「助かっています。」',
      '— 電機メーカー　情報システム部長（インタビュー、2026年6月）',
      '※ 貴社限りのご紹介です。転載・転送はお控えください。',
    ]);
    expect(quotationText(told({}, 'en'), 'en')).toMatch(/please do not forward or publish/);
    expect(quotationText(told(named, 'ja'), 'ja').split('\n')).toHaveLength(2);
  });
});
