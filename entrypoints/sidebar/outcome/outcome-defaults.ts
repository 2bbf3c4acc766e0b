import type { AccountView } from '@/components/account-view';
import type { LaterChoice, OutcomeDefaults } from '@/components/outcome/outcome-view';
import type { IsoDate } from '@/lib/domain/calendar';
import type { PriceEffect } from '@/lib/domain/decision/price-effect';
import { priceEffect } from '@/lib/pricing/price-effect';
import { addDays } from '@/lib/signals/days';
import { workingDayOnOrAfter, workingDayOnOrBefore } from '@/lib/signals/working-days';

const WEEK = 7;

/** The working day to come back, first: as many days as the policy gives a promise. A week, or the last day to begin the talk of the renewal, may be chosen too. */
function laterChoices({ playbook, contract }: AccountView, today: IsoDate): LaterChoice[] {
  const { calendar, guardrails } = playbook.policy;
  const after = (days: number) => workingDayOnOrAfter(addDays(today, days), calendar);
  const choices: LaterChoice[] = [
    { id: 'policy', on: after(Math.max(1, guardrails.later.halfLifeDays)) },
    { id: 'week', on: after(WEEK) },
  ];
  const renewal = contract && workingDayOnOrBefore(contract.talkOn, calendar);
  if (renewal && renewal > today) choices.push({ id: 'renewal', on: renewal });
  return choices.filter((one, at) => choices.findIndex(({ on }) => on === one.on) === at);
}

/** The price of an offer: as decided, with the rep's own terms; of any other as the playbook proposes it. Null: none can be worked out. */
function priceOf({ decision, playbook, snapshot }: AccountView, offerId: string): PriceEffect | null {
  if (decision.offerId === offerId) return decision.price;
  const offer = playbook.offers.find(({ id }) => id === offerId);
  return offer ? priceEffect({ snapshot, playbook, offer }) : null;
}

/** What is filled in before the rep says anything: the amount too, of whichever offer was talked about. */
export function outcomeDefaults(view: AccountView, offerId: string, today: IsoDate): OutcomeDefaults {
  const { playbook } = view;
  const price = priceOf(view, offerId);
  const { calendar } = playbook.policy;
  return {
    later: laterChoices(view, today),
    earliest: addDays(today, 1),
    amount: price ? (price.difference ?? price.proposed) : undefined,
    currency: price?.proposed.currency ?? playbook.currency,
    followUp: workingDayOnOrAfter(addDays(today, WEEK), calendar),
  };
}
