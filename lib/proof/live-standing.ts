import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import type { IsoDate } from '@/lib/domain/calendar';
import type { Facet } from '@/lib/domain/facet';
import type { Nps } from '@/lib/domain/facets/nps';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import type { Testimonial } from '@/lib/domain/playbook/testimonial';
import { latestAnswers, npsDistribution } from '@/lib/signals/nps';
import type { FacetValue } from '@/lib/signals/reading';
import { dayOf } from '@/lib/signals/signal-input';
import { holds, isCustomer, isUsed, type QuotedFacts } from './in-use';
import { recordedStanding, type Standing } from './standing';

/** The person's last score: a later answer outweighs the record; of an answer that the record may know already the lower counts. */
function scoreOf(testimonial: Testimonial, nps: Nps | undefined, today: IsoDate): number | undefined {
  const { standing, contactId } = testimonial;
  const given = (nps?.responses ?? []).filter(
    (answer) => contactId !== undefined && answer.contactId === contactId && answer.answeredOn <= today,
  );
  const last = latestAnswers({ responses: given })[0];
  if (!last) return standing.nps;
  return last.answeredOn > standing.checkedOn ? last.score : Math.min(last.score, standing.nps ?? last.score);
}

/** No from either side is a no; what the facts do not say the record says. */
const both = (recorded: boolean | undefined, live: boolean | undefined) =>
  recorded === false || live === false ? false : (live ?? recorded);

/**
 * The standing of a quoted customer by their own facts (X5). Facts may withdraw a voice and may confirm it; they never bring back one that
 * was recorded as lost. Facts from before the recorded check are older news and do not count; nor does the snapshot of another account.
 * What is unknown leaves the record as it stands, with its own date.
 */
export function liveStanding(testimonial: Testimonial, snapshot: AccountSnapshot, playbook: Playbook, today: IsoDate): Standing {
  const recorded = recordedStanding(testimonial);
  if (snapshot.ref.accountId !== testimonial.accountId) return recorded;
  const dayOfFetch = (name: 'plan' | 'purchases' | 'usage') =>
    dayOf(snapshot.facets[name].fetchedAtMs ?? 0, playbook.policy.timeZone);
  const news = <N extends 'plan' | 'purchases' | 'usage'>(name: N): FacetValue<N> | null | undefined => {
    const facet = snapshot.facets[name] as Facet<FacetValue<N>>;
    if (facet.state === 'unknown' || dayOfFetch(name) < recorded.checkedOn) return undefined;
    return facet.state === 'present' ? facet.value : null;
  };
  const facts: QuotedFacts = { plan: news('plan'), purchases: news('purchases'), usage: news('usage'), today };
  const customer = isCustomer(facts);
  const { nps } = snapshot.facets;
  const answers = nps.state === 'present' ? nps.value : undefined;
  const freshDays = playbook.policy.npsFreshDays;
  const looks = (['plan', 'purchases'] as const).filter((name) => facts[name]).map(dayOfFetch);
  const seen = customer === true ? looks.toSorted()[0] : undefined;
  return {
    customer: both(recorded.customer, customer) ?? false,
    uses: holds(testimonial, facts, playbook) === false ? false : both(recorded.uses, isUsed(testimonial, facts, playbook)),
    nps: scoreOf(testimonial, answers, today),
    accountBand: (answers && npsDistribution(answers, { today, freshDays }).band) ?? undefined,
    checkedOn: seen === undefined ? recorded.checkedOn : seen > today ? today : seen,
    source: seen === undefined ? 'recorded' : 'live',
  };
}
