import type { LadderMove } from '@/lib/domain/playbook/ladder';
import type { OfferKind } from '@/lib/domain/playbook/offer-kind';
import type { RefusalReason } from '@/lib/domain/playbook/refusal';

type Orders = { readonly usual: readonly LadderMove[] } & Readonly<Partial<Record<OfferKind, readonly LadderMove[]>>>;

/** The built-in order of moves per reason, and where the refused offer's kind asks for another. All end with `stop` (O246). */
const ORDERS: Readonly<Record<RefusalReason, Orders>> = {
  // A lower price of one for more of them, a smaller step of the same sort, something smaller than today, something beside it; a price
  // with an end comes last.
  price: {
    usual: ['volume-discount', 'upsell', 'downsell', 'cross-sell', 'campaign'],
    // Another product at another price does not get cheaper by making the first one smaller.
    'cross-sell': ['trial', 'campaign', 'come-back'],
    'volume-discount': ['upsell', 'downsell', 'cross-sell', 'campaign'],
    trial: ['upsell', 'downsell', 'cross-sell', 'come-back'],
    campaign: ['upsell', 'downsell', 'cross-sell', 'come-back'],
    // Even the smaller one is too much: nothing is cheaper than leaving it be until the contract is talked about.
    downsell: ['come-back'],
    recovery: [],
  },
  timing: { usual: ['come-back'] },
  // Who needs none of this may need something else, where there is a sign of it; who wants no smaller plan keeps the larger.
  'no-need': { usual: ['cross-sell'], 'cross-sell': [], downsell: [], recovery: [] },
  authority: { usual: ['approval-sheet', 'come-back'], recovery: ['come-back'] },
  // Words of those who chose, then trying it, then a size that stands the comparison.
  competitor: {
    usual: ['proof', 'trial', 'downsell'],
    trial: ['proof', 'downsell'],
    downsell: ['proof', 'recovery'],
    recovery: ['come-back'],
  },
  trust: { usual: ['proof', 'recovery'], recovery: ['come-back'] },
  // Nothing was refused: it is only not yet said.
  'not-presented': { usual: ['come-back'] },
};

/** The moves to try after a refusal, in order; what the policy names for the reason goes before the built-in order. */
export function orderOf(
  reason: RefusalReason,
  kind: OfferKind,
  named: Readonly<Partial<Record<RefusalReason, readonly LadderMove[]>>>,
): LadderMove[] {
  const order = named[reason] ?? ORDERS[reason][kind] ?? ORDERS[reason].usual;
  const last = order.indexOf('stop');
  return [...(last < 0 ? order : order.slice(0, last)), 'stop'];
}
