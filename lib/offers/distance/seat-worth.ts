import { seatsBought, seatsInUse } from '@/lib/signals/meter';
import type { CompiledOffer } from '../compiled-playbook';
import type { Change } from './change';
import { neededUse } from './fact-change';
import type { Outlook } from './outlook';
import type { Requirement } from './requirement';

const SHARE = 'seat-utilisation';

/** Is its price that of as many seats as the use asks for? Then the use decides whether it is worth anything. */
export function fitsSeats({ offer: { proposal } }: CompiledOffer): boolean {
  return proposal.quantity === 'fit' && proposal.productPlanId === undefined;
}

/** The use nearest to today's, from `from` towards `to`, at which the offer is worth something; its worth changes once on the way. */
function turningUse(worth: (used: number) => boolean, from: number, to: number): number[] {
  if (worth(from) || !worth(to)) return [];
  let [not, yes] = [from, to];
  while (Math.abs(yes - not) > 1) {
    const middle = Math.trunc((not + yes) / 2);
    if (worth(middle)) yes = middle;
    else not = middle;
  }
  return [yes];
}

/** That as many seats as the use asks for are worth offering: a requirement on the share of seats in use (O238). */
export function seatWorth(offer: CompiledOffer, days: number, { future, standing }: Outlook): Requirement | null {
  if (!fitsSeats(offer)) return null;
  const input = future.inputAt(0);
  const use = seatsInUse(input);
  const bought = seatsBought(input);
  if (!use || !bought || bought.seats === 0) return null;
  const { used } = use;
  const { seats } = bought;
  const isWorth = (count: number) => standing(offer, days, count === used ? undefined : count).code === 'MATCH';
  const turning = [
    ...turningUse(isWorth, Math.floor(used), 0),
    ...turningUse(isWorth, Math.floor(used), Math.ceil(used) + seats),
  ];
  return {
    signal: SHARE,
    rule: `worth ${offer.offer.id} ${days}`,
    named: turning.map((count) => count / seats),
    accepts: (reading) => {
      if (reading.state === 'unknown' || typeof reading.value !== 'number') return false;
      const share = reading.value;
      return isWorth(share === used / seats ? used : neededUse(share, seats, share > used / seats));
    },
  };
}

/** The seats in use that a set of changes states, where the offer is priced by them. */
export function seatsUsedIn(offer: CompiledOffer, changes: readonly Change[]): number | undefined {
  const to = fitsSeats(offer) ? changes.find(({ signal }) => signal === SHARE)?.fact?.to : undefined;
  return typeof to === 'number' ? to : undefined;
}
