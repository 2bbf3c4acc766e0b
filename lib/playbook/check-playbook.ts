import type { Playbook } from '@/lib/domain/playbook/playbook';
import type { PlaybookProblem } from '@/lib/domain/playbook/problem';
import { checkCatalogue } from './check/catalogue';
import { checkConditions } from './check/conditions';
import { checkOffers } from './check/offers';
import { checkPolicy } from './check/policy';
import { bookOf, type Check, checkIds, type SignalDescriptor } from './check/problems';
import { checkVoices } from './check/testimonials';
import { checkTestimonials, checkTracks } from './check/words';

export type { SignalDescriptor } from './check/problems';

const CHECKS: readonly Check[] = [
  checkIds,
  checkCatalogue,
  checkOffers,
  checkConditions,
  checkPolicy,
  checkTracks,
  checkTestimonials,
  checkVoices,
];

/**
 * What the schema cannot see: that every reference leads somewhere, that conditions name signals that exist in their own unit, that terms
 * and dates agree, that no price goes below its floor, that talk tracks hold only known tokens. Empty: the playbook holds together.
 * @param signals the descriptors of the registry (`id`, `unit`, `of`)
 */
export function checkPlaybook(playbook: Playbook, signals: readonly SignalDescriptor[]): PlaybookProblem[] {
  const book = bookOf(playbook, signals);
  return CHECKS.flatMap((check) => check(book));
}
