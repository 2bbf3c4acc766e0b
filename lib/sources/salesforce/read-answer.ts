import { type FacetName, Facets } from '@/lib/domain/account-snapshot';
import { z } from '@/lib/domain/z';
import { Report } from '../report';
import { type AnswerContext, unknown } from './read/answer-context';
import { readContacts } from './read/contacts';
import { readInterest } from './read/interest';
import { readLifecycle } from './read/lifecycle';
import { readNps } from './read/nps';
import { readOpportunities } from './read/opportunities';
import { readPlan } from './read/plan';
import { readProfile } from './read/profile';
import { readCompetitors, readPurchases } from './read/purchases';
import { readSupport } from './read/support';
import { readUsage } from './read/usage';

const READERS: { [N in FacetName]: (context: AnswerContext) => Facets[N] } = {
  profile: readProfile,
  plan: readPlan,
  usage: readUsage,
  nps: readNps,
  purchases: readPurchases,
  opportunities: readOpportunities,
  contacts: readContacts,
  support: readSupport,
  competitors: readCompetitors,
  interest: readInterest,
  lifecycle: readLifecycle,
};

/** Reads the facets that were asked for, each on its own. What does not pass the domain's schema never leaves this room. */
export function readAnswer(context: AnswerContext, facets: readonly FacetName[]): Partial<Facets> {
  const read = facets.map((name) => {
    const parsed = z.safeParse(Facets.shape[name], READERS[name](context));
    if (parsed.success) return [name, parsed.data];
    return [name, unknown(context, new Report(), { kind: 'unexpected-shape', path: name })];
  });
  return Object.fromEntries(read);
}
