import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import type { FactChange, LookedFacts } from '@/lib/domain/looked-facts';

/** What is not in the snapshot as it stands, but was derived from it. Missing: unknown. */
export interface Derived {
  /** Share of the seats in use. */
  share?: number | undefined;
  /** −100 to 100. */
  nps?: number | undefined;
  /** Shares from which seats are nearly full, and full (the policy's). */
  limits: { warn: number; urgent: number };
  offerId: string | null;
}

/** The few facts of an account by which a change is told. What is unknown stays out. */
export function lookedFacts({ facets }: AccountSnapshot, { share, nps, limits, offerId }: Derived): LookedFacts {
  const plan = facets.plan.state === 'present' ? facets.plan.value : {};
  const name = plan.planId ?? plan.planName;
  const tickets = facets.support.state === 'present' ? facets.support.value.tickets.filter(({ open }) => open).length : undefined;
  return {
    ...(name !== undefined && { plan: name }),
    ...(plan.seats !== undefined && { seats: plan.seats }),
    ...(share !== undefined && { use: share < limits.warn ? 'low' : share < limits.urgent ? 'warn' : 'urgent', share }),
    ...(nps !== undefined && { nps: Math.round(nps) }),
    ...(plan.renewalOn !== undefined && { renewalOn: plan.renewalOn }),
    ...(tickets !== undefined && { openTickets: tickets }),
    offer: offerId ?? 'none',
  };
}

/** In the order of what matters most to whoever calls. */
const FACTS = [
  'plan',
  'seats',
  'nps',
  'openTickets',
  'renewalOn',
  'use',
  'offer',
] as const satisfies readonly FactChange['fact'][];

/** What differs. A fact that was unknown then, or is now, did not change: nobody knows. */
export function changesSince(before: LookedFacts, now: LookedFacts): FactChange[] {
  return FACTS.flatMap((fact) => {
    const [from, to] = [before[fact], now[fact]];
    return from === undefined || to === undefined || from === to ? [] : [{ fact, from, to }];
  });
}

/** What is kept for the next look: of what could not be read this time, what was known last. */
export const keptFacts = (before: LookedFacts | undefined, now: LookedFacts): LookedFacts => ({ ...before, ...now });
