import { describe, expect, it } from 'vitest';
import { matchTestimonials } from '@/lib/proof/match-testimonial';
import { snapshotBuilder } from '../../support/snapshot-builder';
import { idsOf, offer, query, voice } from './voices';

describe('in what a voice is like the listener (F1)', () => {
  it('O190: the score is the sum of what is alike, each visible by name', () => {
    expect(matchTestimonials(query([{}]))).toMatchObject([
      { matched: ['plan-move', 'industry', 'product', 'use-case', 'size', 'role', 'region'], score: 20 },
    ]);
    const other = query([{ industry: 'retail', region: 'kyushu' }], { contactRole: undefined });
    expect(matchTestimonials(other)[0]).toMatchObject({ matched: ['plan-move', 'product', 'use-case', 'size'], score: 13 });
  });

  it('O190: a neighbouring size band counts half of the same one, any other nothing', () => {
    const bands = ['1-49', '50-299', '300-999', '1000+'] as const;
    const scores = bands.map((sizeBand) => matchTestimonials(query([{ sizeBand }]))[0]);
    expect(scores.map((match) => match?.score)).toEqual([19, 20, 19, 18]);
    expect(scores.map((match) => match?.matched.filter((part) => part.endsWith('size')))).toEqual([
      ['near-size'],
      ['size'],
      ['near-size'],
      [],
    ]);
  });

  it('O190: what is not known of the listener is not alike', () => {
    const nobody = snapshotBuilder().profile({ name: '無名商会' }).build();
    const asked = query([{}], { snapshot: nobody, contactRole: undefined });
    expect(matchTestimonials(asked)[0]?.matched).toEqual(['product', 'use-case']);
  });

  it('O191: the more alike come first, then the newer, then the lower id', () => {
    const asked = query([{ id: 'c', region: 'kyushu' }, { id: 'b' }, { id: 'a' }, { id: 'newer', givenOn: '2026-07-01' }]);
    expect(idsOf(asked)).toEqual(['newer', 'a', 'b', 'c']);
  });

  it('O192: speaks for the very product, plan or add-on that is offered, and for nothing else', () => {
    expect(idsOf(query([{ toPlanId: 'work-standard' }, { useCase: 'seats' }, { productId: 'insight' }]))).toEqual([]);
    expect(idsOf(query([{ addOnId: 'sso' }], { offer: offer('audit-log') }))).toEqual([]);
    expect(idsOf(query([{ addOnId: 'sso' }], { offer: offer('sso') }))).toEqual(['voice']);
    expect(idsOf(query([{ productId: 'sign' }], { offer: offer('cross-sell-sign') }))).toEqual(['voice']);
  });

  it('O192: who bought at a lower price says so to those alone who are offered one; a trial speaks to everybody', () => {
    const told = (lever: 'trial' | 'campaign' | 'volume-discount', id: string) =>
      idsOf(query([{ lever, useCase: offer(id).group }], { offer: offer(id) })).length;
    expect(told('campaign', 'standard-to-business')).toBe(0);
    expect(told('campaign', 'fiscal-year-end-business')).toBe(1);
    expect(told('volume-discount', 'standard-to-business')).toBe(0);
    expect(told('volume-discount', 'business-volume-60')).toBe(1);
    expect(told('trial', 'standard-to-business')).toBe(1);
    expect(matchTestimonials(query([{ lever: 'trial' }], { offer: offer('business-trial') }))[0]?.matched).toContain('lever');
  });
});

describe('the words (F6)', () => {
  it('O206: the original stands where there is no translation, and a translation says that it is one', () => {
    expect(matchTestimonials(query([{}], { language: 'en' }))[0]).toMatchObject({
      quote: 'It helps.',
      quoteLanguage: 'en',
      translated: true,
    });
    const untranslated = query([{ quote: { ja: '助かっています。' } }], { language: 'en' });
    expect(matchTestimonials(untranslated)[0]).toMatchObject({ quoteLanguage: 'ja', translated: false, verbatim: true });
  });

  it('O206: words that were shortened or corrected are flagged; a translation concerns the other language alone', () => {
    const edits = [
      { on: '2026-07-01', kind: 'shortened' as const },
      { on: '2026-07-02', kind: 'translated' as const },
    ];
    const asSaid = 'とても助かっています。';
    expect(matchTestimonials(query([{ edits, asSaid }]))[0]).toMatchObject({ edited: true, edits: [edits[0]] });
    expect(matchTestimonials(query([{ edits, asSaid }], { language: 'en' }))[0]).toMatchObject({ edited: true, edits });
    expect(matchTestimonials(query([{ edits: edits.slice(1) }]))[0]).toMatchObject({ edited: false, edits: [] });
  });

  it('O197: a voice that may not be quoted is told in our words, and says so', () => {
    const consent = { ...voice.consent, quote: false };
    const paraphrase = { ja: '電話が減ったとのことです。', en: 'They report fewer calls.' };
    const edits = [{ on: '2026-07-01', kind: 'shortened' as const }];
    expect(matchTestimonials(query([{ consent, paraphrase, edits }], { language: 'en' }))[0]).toMatchObject({
      quote: 'They report fewer calls.',
      verbatim: false,
      translated: false,
      edited: false,
    });
  });

  it('O196: the company is named where consent names it, and its logo where both do', () => {
    const attribution = (consent: Partial<typeof voice.consent>) =>
      matchTestimonials(query([{ consent: { ...voice.consent, ...consent } }]))[0]?.attribution;
    expect(attribution({})).toEqual({ company: null, logo: false, describedAs: '電機メーカー', role: '情報システム部長' });
    expect(attribution({ name: true })).toMatchObject({ company: '仮名電機株式会社', logo: false });
    expect(attribution({ logo: true })).toMatchObject({ company: null, logo: false });
    expect(attribution({ name: true, logo: true })).toMatchObject({ company: '仮名電機株式会社', logo: true });
  });
});

describe('why it still holds (X5)', () => {
  const holdsOf = (checkedOn: string) =>
    matchTestimonials(query([{ standing: { customer: true, uses: true, nps: 9, checkedOn } }]))[0]?.holds;

  it('O199: says so as data: customer, in use, last score, day of the check, end of consent', () => {
    expect(holdsOf('2026-11-02')).toEqual({
      customer: true,
      uses: true,
      nps: 9,
      checkedOn: '2026-11-02',
      ageDays: 21,
      old: false,
      source: 'recorded',
      consentUntil: '2026-11-23',
    });
  });

  it('O199: a check of more than 90 days ago is told as old; one dated tomorrow counts as today’s', () => {
    expect([holdsOf('2026-08-25')?.old, holdsOf('2026-08-24')?.old]).toEqual([false, true]);
    expect(holdsOf('2026-11-24')).toMatchObject({ ageDays: 0, old: false });
  });
});
