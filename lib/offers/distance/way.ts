import type { CompiledOffer } from '../compiled-playbook';
import type { Change, Unreachable } from './change';
import { addEffort, compareEffort, type Effort, NO_EFFORT, subtractEffort } from './effort';
import type { Outlook } from './outlook';
import { contraryOf, holds, type Requirements, requirementsOf } from './requirement';
import { leastChange } from './search';
import { fitsSeats, seatWorth } from './seat-worth';
import { needOf, type Tried, triedFor } from './tried';
import { daysToLookAt } from './wait';
import { effortOfWaiting } from './what-moves';

/** The best way found so far to open an offer: wait so many days, then these readings. */
export interface Way {
  readonly days: number;
  readonly requirements: Requirements;
  readonly tried: readonly Tried[];
  readonly values: readonly number[];
  readonly effort: Effort;
  /** Facts that its price lacks; to ask for them is one change. Null: it has a price. */
  readonly priceLacks: readonly string[] | null;
}

const ASK_THE_PRICE: Effort = { fixed: 0, count: 1, reach: 500_000 };

/** What an offer asks of the readings on a day; a price cut also asks that no downsell survives beside it (O44). */
function requirementsOn(offer: CompiledOffer, days: number, outlook: Outlook): Requirements {
  const { offers, standing } = outlook;
  const worth = seatWorth(offer, days, outlook);
  const own = worth ? { all: [requirementsOf(offer.offer), worth] } : requirementsOf(offer.offer);
  if (!((offer.offer.proposal.discount ?? 0) > 0)) return own;
  const smaller = offers.filter((one) => one.offer.kind === 'downsell' && standing(one, days).code === 'MATCH');
  return { all: [own, ...smaller.map((one) => contraryOf(requirementsOf(one.offer)))] };
}

export interface WaySearch {
  readonly way: Way | null;
  /** The first day on which it opens if nothing but time passes. */
  readonly opensAlone: number | null;
  readonly complete: boolean;
  /** What holds it on every day that was looked at, whatever the readings. */
  readonly held: Unreachable | null;
}

/** Looks at every day of the searched set and keeps the way that asks for the least (O232). */
export function smallestWay(offer: CompiledOffer, guards: readonly Change[], outlook: Outlook): WaySearch {
  const { future, standing } = outlook;
  const { playbook } = future.inputAt(0);
  let way: Way | null = null;
  let opensAlone: number | null = null;
  let complete = true;
  let held: Unreachable | null = standing(offer, 0).code;
  for (const days of daysToLookAt(guards, requirementsOn(offer, 0, outlook), outlook)) {
    const { code, missing } = standing(offer, days);
    const isPriceUnknown = code === 'UNKNOWN_FACT';
    if (code !== 'MATCH' && !isPriceUnknown && !(code === 'NO_VALUE' && fitsSeats(offer))) continue;
    held = null;
    const requirements = requirementsOn(offer, days, outlook);
    const read = future.readAt(days);
    const asItIs = holds(requirements, read);
    if (!isPriceUnknown && days > 0 && asItIs) opensAlone ??= days;
    const spent = addEffort(effortOfWaiting(days), isPriceUnknown ? ASK_THE_PRICE : NO_EFFORT);
    const bound: Effort | undefined = way === null ? undefined : subtractEffort((way as Way).effort, spent);
    if (bound && compareEffort(bound, NO_EFFORT) <= 0) continue;
    // Where one more change would be too many, there is nothing to search for.
    if (bound && bound.fixed === 0 && bound.count === 0 && !asItIs) continue;
    const tried = triedFor(requirements, read, playbook);
    const result = leastChange(
      needOf(requirements, tried),
      tried.map((one) => one.efforts),
      bound,
    );
    complete &&= result.complete;
    if (!result.answer) continue;
    const { values, effort } = result.answer;
    way = {
      days,
      requirements,
      tried,
      values,
      effort: addEffort(effort, spent),
      priceLacks: isPriceUnknown ? missing : null,
    };
  }
  return { way, opensAlone, complete, held };
}
