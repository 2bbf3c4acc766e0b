import type { IsoDate } from '@/lib/domain/calendar';
import type { Testimonial } from '@/lib/domain/playbook/testimonial';

/** Why a voice is not shown. The first that holds is the one given. */
export const WITHHELD_REASONS = [
  'consent-internal',
  'consent-expired',
  'churned',
  'detractor',
  'own-company',
  'own-group',
  'competitor',
  'listener-unknown',
] as const;
export type WithheldReason = (typeof WITHHELD_REASONS)[number];

/** To whom it would be shown. */
export interface Listener {
  name: string | undefined;
  groupId: string | undefined;
}

/** The last score at which the quoted person is not a detractor. */
const LOWEST_PASSIVE = 7;

const LEGAL_FORMS = /株式会社|有限会社|合同会社|\(株\)|\(有\)|\b(?:co\.?,?\s*ltd|inc|k\.?k|corporation|corp|llc|ltd)\.?/giu;

/** One company under its ways of writing: width, case, spaces and legal form do not count. */
function companyKey(name: string): string {
  return name
    .normalize('NFKC')
    .replace(LEGAL_FORMS, '')
    .replace(/[\s,.・]/gu, '')
    .toLocaleLowerCase('en');
}

const sameCompany = (one: string, other: string) => companyKey(one) === companyKey(other);

/**
 * May this voice be told to this listener today? Consent (F2), whether it still holds (F3), and to whom (F5). Null: it may.
 * The day consent expires is its last day. Where the listener's name is unknown, a voice with named competitors stays back.
 */
export function withheldBecause(testimonial: Testimonial, listener: Listener, today: IsoDate): WithheldReason | null {
  const { consent, standing } = testimonial;
  if (consent.scope === 'internal') return 'consent-internal';
  if (consent.expiresOn < today) return 'consent-expired';
  if (!standing.customer) return 'churned';
  if (standing.nps !== undefined && standing.nps < LOWEST_PASSIVE) return 'detractor';
  const { name, groupId } = listener;
  if (groupId !== undefined && groupId === testimonial.groupId) return 'own-group';
  if (name === undefined) return testimonial.competitors.length > 0 ? 'listener-unknown' : null;
  if (sameCompany(name, testimonial.company)) return 'own-company';
  return testimonial.competitors.some((competitor) => sameCompany(name, competitor)) ? 'competitor' : null;
}
