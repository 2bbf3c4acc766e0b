import { describe, expect, it } from 'vitest';
import { Testimonial } from '@/lib/domain/playbook/testimonial';
import { z } from '@/lib/domain/z';
import { bookOf } from '@/lib/playbook/check/problems';
import { checkVoices } from '@/lib/playbook/check/testimonials';
import { loadPlaybook } from '@/lib/playbook/load-playbook';
import { sample, voice } from '../proof/voices';

const consent = (change: object) => ({ consent: { ...voice.consent, ...change } });

function problemsOf(change: Partial<Testimonial>): string[] {
  const playbook = { ...sample, testimonials: [{ ...voice, ...change }] };
  return checkVoices(bookOf(playbook, [])).map(({ path, code }) => `${path}: ${code}`);
}

describe('a testimonial that does not hold together is refused with its path', () => {
  it('O195: one without consent, or with half of it, never gets in', () => {
    const { consent: _, ...without } = voice;
    for (const broken of [without, { ...voice, consent: { scope: 'one-to-one', name: true, logo: false } }]) {
      expect(z.safeParse(Testimonial, broken).success).toBe(false);
      const loaded = loadPlaybook({ ...sample, testimonials: [broken] });
      expect(loaded.ok).toBe(false);
      if (!loaded.ok) expect(JSON.stringify(loaded)).toContain('testimonials.0.consent');
    }
  });

  it.each<[string, Partial<Testimonial>, string]>([
    ['words that name who may not be named', { quote: { ja: '仮名電機では' } }, 'testimonials.0.quote.ja: consent-names-company'],
    [
      'a description that does',
      { describedAs: { ja: 'x', en: '（株）仮名電機' } },
      'testimonials.0.describedAs.en: consent-names-company',
    ],
    ['a logo without the name', consent({ logo: true }), 'testimonials.0.consent.logo: consent-names-company'],
    ['no right to quote and no other words', consent({ quote: false }), 'testimonials.0.paraphrase: paraphrase-missing'],
    [
      'an edit without what was said',
      { edits: [{ on: '2026-06-02', kind: 'shortened' }] },
      'testimonials.0.asSaid: as-said-missing',
    ],
    ['other words without an edit', { asSaid: '本当に助かっています。' }, 'testimonials.0.edits: edits-missing'],
    [
      'an edit before the words',
      { edits: [{ on: '2026-05-31', kind: 'translated' }] },
      'testimonials.0.edits.0.on: dates-out-of-order',
    ],
    ['consent that ended before', consent({ expiresOn: '2026-05-31' }), 'testimonials.0.consent.expiresOn: dates-out-of-order'],
    [
      'words of tomorrow',
      { givenOn: '2026-11-03', standing: { customer: true, checkedOn: '2026-11-03' } },
      'testimonials.0.givenOn: dates-out-of-order',
    ],
    [
      'a check before the words',
      { standing: { customer: true, checkedOn: '2026-05-31' } },
      'testimonials.0.standing.checkedOn: dates-out-of-order',
    ],
    ['a plan of another product', { toPlanId: 'sign-basic' }, 'testimonials.0.toPlanId: plan-of-other-product'],
    ['a competitor that is itself', { competitors: ['㈱仮名電機'] }, 'testimonials.0.competitors.0: competitor-itself'],
  ])('%s', (_, change, expected) => {
    expect(problemsOf({})).toEqual([]);
    expect(problemsOf(change)).toEqual([expected]);
  });

  it('lets an edited and a paraphrased voice in', () => {
    expect(problemsOf({ edits: [{ on: '2026-06-02', kind: 'shortened' }], asSaid: '本当に、助かっています。' })).toEqual([]);
    expect(
      problemsOf({ ...consent({ quote: false }), paraphrase: { ja: '要旨', en: 'gist' }, quote: { ja: '仮名電機では' } }),
    ).toEqual([]);
  });
});
