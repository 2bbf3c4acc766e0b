import { AccountRef, Identity } from './account-ref';
import { Conflict } from './conflict';
import { facetOf } from './facet';
import type { FacetName } from './facet-names';
import { Competitors, Contacts, Interest, Lifecycle, Opportunities, Purchases, Support } from './facets/history';
import { Nps } from './facets/nps';
import { Plan } from './facets/plan';
import { Profile } from './facets/profile';
import { Usage } from './facets/usage';
import { z } from './z';

export { FACET_NAMES, type FacetName } from './facet-names';

/** The facets of an account, each fetched, aged and failing on its own. */
export const Facets = z.object({
  profile: facetOf(Profile),
  plan: facetOf(Plan),
  usage: facetOf(Usage),
  nps: facetOf(Nps),
  purchases: facetOf(Purchases),
  opportunities: facetOf(Opportunities),
  contacts: facetOf(Contacts),
  support: facetOf(Support),
  competitors: facetOf(Competitors),
  interest: facetOf(Interest),
  lifecycle: facetOf(Lifecycle),
} satisfies Record<FacetName, unknown>);
export type Facets = z.infer<typeof Facets>;

/** All that is known about one account as one user sees it. */
export const AccountSnapshot = z.object({
  v: z.literal(1),
  ref: AccountRef,
  /** Who read it. Missing only in snapshot files that were written by hand. */
  identity: z.optional(Identity),
  facets: Facets,
  /** Where its sources say different things. */
  conflicts: z.optional(z.array(Conflict)),
  /** Where a rep's word is in it: what the sources say of those facets by themselves, so that it can be taken back. */
  beforeHeard: z.optional(z.object({ facets: z.partial(Facets), conflicts: z.array(Conflict) })),
});
export type AccountSnapshot = z.infer<typeof AccountSnapshot>;
