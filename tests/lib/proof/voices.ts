import type { Offer } from '@/lib/domain/playbook/offer';
import type { Testimonial } from '@/lib/domain/playbook/testimonial';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { matchTestimonials, type ProofQuery, withheldTestimonials } from '@/lib/proof/match-testimonial';
import { snapshotBuilder } from '../../support/snapshot-builder';

export const sample = samplePlaybook();
export const TODAY = '2026-11-23';

export function offer(id: string): Offer {
  const found = sample.offers.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no offer ${id}`);
  return found;
}

export const move = offer('standard-to-business');

/** A voice that may be told to 見本精密工業株式会社 about the move from Standard to Business, on its last day. */
export const voice: Testimonial = {
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
  consent: { scope: 'one-to-one', name: false, logo: false, expiresOn: TODAY },
  standing: { customer: true, nps: 9, checkedOn: '2026-11-01' },
  groupId: 'G-1',
  competitors: ['例示精機株式会社'],
};

/** Asked on behalf of a calm manufacturer of 120 in Kanto on Standard. */
export function query(changes: Partial<Testimonial>[], rest: Partial<ProofQuery> = {}): ProofQuery {
  return {
    snapshot: snapshotBuilder().calm().build(),
    playbook: { ...sample, testimonials: changes.map((change) => ({ ...voice, ...change })) },
    offer: move,
    contactRole: 'it-head',
    today: TODAY,
    language: 'ja',
    ...rest,
  };
}

export const reasonOf = (change: Partial<Testimonial>, rest: Partial<ProofQuery> = {}) =>
  withheldTestimonials(query([change], rest))[0]?.reason;

export const idsOf = (asked: ProofQuery): string[] => matchTestimonials(asked).map((match) => match.testimonial.id);
