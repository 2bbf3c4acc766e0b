import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import { sameCompany } from '@/lib/domain/company-name';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import type { Testimonial } from '@/lib/domain/playbook/testimonial';
import { sizeBandOf } from '@/lib/domain/size-band';
import type { ListenerTraits } from './likeness';

/** To whom a voice would be told. */
export interface Listener {
  name: string | undefined;
  groupId: string | undefined;
  /** Their record in the CRM, and what else is known of them: their group by the playbook's own voices, and whom they compete with. */
  accountId?: string | undefined;
  groupIds?: readonly string[];
  rivals?: readonly string[];
}

/** What the playbook says of the listener itself, where it is one of those who are quoted. */
const ownVoices = (playbook: Playbook, name: string | undefined): Testimonial[] =>
  name === undefined ? [] : playbook.testimonials.filter((testimonial) => sameCompany(testimonial.company, name));

/** The account as a listener: its traits, and all that speaks against telling it something (F5). */
export function listenerOf(
  snapshot: AccountSnapshot,
  playbook: Playbook,
  role: string | undefined,
): Required<Listener> & ListenerTraits {
  const { profile, plan, competitors } = snapshot.facets;
  const who = profile.state === 'present' ? profile.value : {};
  const own = ownVoices(playbook, who.name);
  const rivalSuppliers = competitors.state === 'present' ? competitors.value.items.map((item) => item.name) : [];
  return {
    name: who.name,
    groupId: who.groupId,
    accountId: snapshot.ref.accountId,
    groupIds: own.flatMap((testimonial) => testimonial.groupId ?? []),
    rivals: [...rivalSuppliers, ...own.flatMap((testimonial) => testimonial.competitors)],
    industry: who.industry,
    region: who.region,
    sizeBand: sizeBandOf(who.employees),
    role,
    planId: plan.state === 'present' ? plan.value.planId : undefined,
  };
}

export type Conflict = 'own-company' | 'own-group' | 'competitor' | 'listener-unknown';

/**
 * Never to the quoted customer's own company or group, nor to a competitor, whichever of the two names the other. Without the listener's
 * name none of this can be told apart, so nothing is told.
 */
export function conflictOf(testimonial: Testimonial, listener: Listener): Conflict | null {
  const { name, groupId, accountId, groupIds = [], rivals = [] } = listener;
  if (accountId !== undefined && accountId === testimonial.accountId) return 'own-company';
  if (name !== undefined && sameCompany(name, testimonial.company)) return 'own-company';
  const group = testimonial.groupId;
  if (group !== undefined && (group === groupId || groupIds.includes(group))) return 'own-group';
  if (name === undefined) return 'listener-unknown';
  const named = testimonial.competitors.some((competitor) => sameCompany(name, competitor));
  return named || rivals.some((rival) => sameCompany(rival, testimonial.company)) ? 'competitor' : null;
}
