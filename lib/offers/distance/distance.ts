import { daysBetween } from '@/lib/signals/days';
import type { CompiledOffer } from '../compiled-playbook';
import type { DecideInput } from '../decide';
import type { Change, Distance, Unreachable } from './change';
import { changesOf } from './changes';
import { type Outlook, outlookOf } from './outlook';
import { seatsUsedIn } from './seat-worth';
import { readingWith } from './tried';
import { guardsOf } from './wait';
import { smallestWay } from './way';

const nothing = (because: Unreachable, changes: readonly Change[] = []): Distance => ({ state: 'unreachable', because, changes });

function distanceOf(offer: CompiledOffer, outlook: Outlook): Distance {
  const { future, judged, today } = outlook;
  if (judged(offer, 0, future.readAt(0)).code === 'MATCH') return { state: 'open' };
  const guards = guardsOf(offer, outlook);
  const { way, opensAlone, complete, held } = smallestWay(offer, guards, outlook);
  if (!way) return nothing(held ?? (complete ? 'no-change' : 'too-complex'));
  const { days, tried, values, effort } = way;
  const changes = changesOf(way, guards, outlook);
  // Nothing is said that the engine's own judgement does not confirm; what an unknown price will be worth, nobody can.
  const { code } = judged(offer, days, readingWith(future.readAt(days), tried, values), seatsUsedIn(offer, changes));
  if (code !== (way.priceLacks ? 'UNKNOWN_FACT' : 'MATCH')) return nothing(code);
  if (effort.fixed > 0) return nothing('fixed', changes);
  const isAsking = changes.every((change) => change.kind === 'ask');
  const { reviewOn } = outlook;
  const alone = opensAlone === null ? undefined : future.inputAt(opensAlone).today;
  const lookAgainOn = days > 0 ? future.inputAt(days).today : (alone ?? (isAsking ? null : reviewOn));
  return {
    state: 'changes',
    changes,
    lookAgainOn: lookAgainOn !== null && daysBetween(today, lookAgainOn) > 0 ? lookAgainOn : null,
    smallest: complete,
  };
}

/** How far one offer is from surviving: open, the smallest change that opens it with the day to look again, or why nothing does (C5, X1). */
export function distanceToYes(input: DecideInput, offerId: string): Distance {
  const outlook = outlookOf(input);
  const offer = outlook.offers.find((one) => one.offer.id === offerId);
  return offer ? distanceOf(offer, outlook) : nothing('no-such-offer');
}

/** The same for every offer of the playbook, by offer id; what they ask for together is read once. */
export function distancesOf(input: DecideInput): ReadonlyMap<string, Distance> {
  const outlook = outlookOf(input);
  return new Map(outlook.offers.map((offer) => [offer.offer.id, distanceOf(offer, outlook)]));
}
