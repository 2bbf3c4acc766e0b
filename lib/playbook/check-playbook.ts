import type { Playbook } from '@/lib/domain/playbook/playbook';
import { checkCatalogue } from './check/catalogue';
import { checkConditions } from './check/conditions';
import { checkOffers } from './check/offers';
import { type Check, checkUniqueIds, type SignalDescriptor } from './check/problems';
import { checkTestimonials, checkTracks } from './check/words';
import type { PlaybookProblem } from './load-playbook';

export type { SignalDescriptor } from './check/problems';

const CHECKS: readonly Check[] = [checkUniqueIds, checkCatalogue, checkOffers, checkConditions, checkTracks, checkTestimonials];

/**
 * What the schema cannot see: that every reference leads somewhere, that conditions name signals that exist in their own unit, that
 * tiers are in order, that talk tracks hold only known tokens. Empty: the playbook holds together.
 * @param signals the descriptors of the registry (`id`, `unit`, `of`)
 */
export function checkPlaybook(playbook: Playbook, signals: readonly SignalDescriptor[]): PlaybookProblem[] {
  return CHECKS.flatMap((check) => check(playbook, signals));
}
