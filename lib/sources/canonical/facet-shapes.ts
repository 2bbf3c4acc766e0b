import type { FacetName } from '@/lib/domain/facet-names';
import { Competitors, Contacts, Interest, Lifecycle, Opportunities, Purchases, Support } from '@/lib/domain/facets/history';
import { Nps } from '@/lib/domain/facets/nps';
import { Plan } from '@/lib/domain/facets/plan';
import { Profile } from '@/lib/domain/facets/profile';
import { Usage } from '@/lib/domain/facets/usage';

/** The schema of each facet's value. */
export const FACET_SHAPES = {
  profile: Profile,
  plan: Plan,
  usage: Usage,
  nps: Nps,
  purchases: Purchases,
  opportunities: Opportunities,
  contacts: Contacts,
  support: Support,
  competitors: Competitors,
  interest: Interest,
  lifecycle: Lifecycle,
} as const satisfies Record<FacetName, unknown>;
