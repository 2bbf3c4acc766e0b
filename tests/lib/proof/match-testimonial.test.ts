import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Offer } from '@/lib/domain/playbook/offer';
import type { Testimonial } from '@/lib/domain/playbook/testimonial';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { sizeBandOf } from '@/lib/proof/likeness';
import { matchTestimonials, type ProofQuery, withheldTestimonials } from '@/lib/proof/match-testimonial';
import { snapshotBuilder } from '../../support/snapshot-builder';

const sample = samplePlaybook();

function offer(id: string): Offer {
  const found = sample.offers.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no offer ${id}`);
  return found;
}

const move = offer('standard-to-business');
const voice: Testimonial = {
  id: 'voice',
  verbatimIn: 'ja',
  quote: { ja: '助かっています。', en: 'It helps.' },
  company: '仮名電機株式会社',
  describedAs: { ja: '電機メーカー', en: 'an electronics maker' },
  role: { ja: '情報システム部長', en: 'Head of IT' },
  roleCode: 'it-head',
  industry: 'manufacturing',
  sizeBand: '50-299',
  region: 'kanto',
  useCase: move.group,
  productId: 'work',
  fromPlanId: 'work-standard',
  toPlanId: 'work-business',
  givenOn: '2026-06-01',
  source: { ja: 'インタビュー', en: 'Interview' },
  consent: { scope: 'one-to-one', name: false, logo: false, expiresOn: '2026-11-23' },
  standing: { customer: true, nps: 9, checkedOn: '2026-11-01' },
  groupId: 'G-1',
  competitors: ['例示精機株式会社'],
};

function query(changes: Partial<Testimonial>[], rest: Partial<ProofQuery> = {}): ProofQuery {
  const testimonials = changes.map((change) => ({ ...voice, ...change }));
  const snapshot = snapshotBuilder().calm().build();
  return {
    snapshot,
    playbook: { ...sample, testimonials },
    offer: move,
    contactRole: 'it-head',
    today: '2026-11-23',
    language: 'ja',
    ...rest,
  };
}

const reasonOf = (change: Partial<Testimonial>, rest: Partial<ProofQuery> = {}) =>
  withheldTestimonials(query([change], rest))[0]?.reason;

describe('matchTestimonials (F1)', () => {
  it('says in what a voice is like the listener', () => {
    expect(matchTestimonials(query([{}]))).toMatchObject([
      {
        matched: ['plan-move', 'industry', 'product', 'use-case', 'size', 'role', 'region'],
        score: 20,
        quote: '助かっています。',
        translated: false,
      },
    ]);
    expect(matchTestimonials(query([{ industry: 'retail', region: 'kyushu' }], { contactRole: undefined }))[0]?.matched).toEqual([
      'plan-move',
      'product',
      'use-case',
      'size',
    ]);
  });

  it('puts the more alike first, then the newer, then the lower id', () => {
    const ids = matchTestimonials(
      query([{ id: 'c', region: 'kyushu' }, { id: 'b' }, { id: 'a' }, { id: 'newer', givenOn: '2026-07-01' }]),
    ).map((match) => match.testimonial.id);
    expect(ids).toEqual(['newer', 'a', 'b', 'c']);
  });

  it('leaves out voices about something else', () => {
    expect(matchTestimonials(query([{ toPlanId: 'work-standard' }, { useCase: 'seats' }]))).toEqual([]);
    expect(matchTestimonials(query([{ addOnId: 'sso' }], { offer: offer('audit-log') }))).toEqual([]);
    expect(matchTestimonials(query([{ productId: 'sign' }], { offer: offer('cross-sell-sign') }))).toHaveLength(1);
  });

  it('shows the original where there is no translation, and says when it is one', () => {
    expect(matchTestimonials(query([{}], { language: 'en' }))[0]).toMatchObject({
      quote: 'It helps.',
      quoteLanguage: 'en',
      translated: true,
    });
    expect(matchTestimonials(query([{ quote: { ja: '助かっています。' } }], { language: 'en' }))[0]).toMatchObject({
      quoteLanguage: 'ja',
      translated: false,
    });
  });

  it('names the company only where consent does', () => {
    expect(matchTestimonials(query([{}]))[0]?.attribution.company).toBeNull();
    const named = { ...voice.consent, name: true };
    expect(matchTestimonials(query([{ consent: named }]))[0]?.attribution).toEqual({
      company: '仮名電機株式会社',
      describedAs: '電機メーカー',
      role: '情報システム部長',
    });
  });
});

describe('what stays back (F2, F3, F5)', () => {
  it.each<[string, Partial<Testimonial>]>([
    ['consent-internal', { consent: { ...voice.consent, scope: 'internal' } }],
    ['consent-expired', { consent: { ...voice.consent, expiresOn: '2026-11-22' } }],
    ['churned', { standing: { ...voice.standing, customer: false } }],
    ['detractor', { standing: { ...voice.standing, nps: 6 } }],
    ['own-company', { company: '見本精密工業(株)' }],
    ['competitor', { competitors: ['株式会社　見本精密工業'] }],
  ])('%s', (reason, change) => {
    expect(reasonOf({})).toBeUndefined();
    expect(reasonOf(change)).toBe(reason);
    expect(matchTestimonials(query([change]))).toEqual([]);
  });

  it('is not told inside the quoted customer’s own group, nor to someone unknown where it has competitors', () => {
    const ofGroup = snapshotBuilder().calm().profile({ name: 'グループ会社', groupId: 'G-1' }).build();
    expect(reasonOf({}, { snapshot: ofGroup })).toBe('own-group');
    const nameless = snapshotBuilder().calm().unknown('profile').build();
    expect(reasonOf({}, { snapshot: nameless })).toBe('listener-unknown');
    expect(reasonOf({ competitors: [] }, { snapshot: nameless })).toBeUndefined();
  });

  it('shows or withholds each voice, and both agree, for every state of consent and standing', () => {
    const nps = fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined });
    const scope = fc.constantFrom('internal', 'one-to-one', 'public' as const);
    fc.assert(
      fc.property(scope, fc.constantFrom('2026-11-22', '2026-11-23'), fc.boolean(), nps, (level, expiresOn, customer, score) => {
        const standing = { customer, checkedOn: '2026-11-01', ...(score === undefined ? {} : { nps: score }) };
        const consent = { ...voice.consent, scope: level, expiresOn } as Testimonial['consent'];
        const asked = query([{ consent, standing }]);
        const may = level !== 'internal' && expiresOn === '2026-11-23' && customer && (score === undefined || score >= 7);
        expect(matchTestimonials(asked)).toHaveLength(may ? 1 : 0);
        expect(withheldTestimonials(asked)).toHaveLength(may ? 0 : 1);
      }),
    );
  });
});

describe('sizeBandOf', () => {
  it.each([
    [0, undefined],
    [1, '1-49'],
    [49, '1-49'],
    [50, '50-299'],
    [299, '50-299'],
    [300, '300-999'],
    [1000, '1000+'],
    [undefined, undefined],
  ])('%s employees: %s', (employees, band) => expect(sizeBandOf(employees)).toBe(band));
});
