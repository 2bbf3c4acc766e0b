import type { Offer } from '@/lib/domain/playbook/offer';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import type { SizeBand, Testimonial } from '@/lib/domain/playbook/testimonial';
import { isSameMove, productOf } from './topic';

export { productOf, speaksFor } from './topic';

/** In what a voice is like the listener. The order is that of display. A voice is of the same size or of a neighbouring one, never both. */
export const MATCHES = ['plan-move', 'industry', 'product', 'use-case', 'lever', 'size', 'near-size', 'role', 'region'] as const;
export type Match = (typeof MATCHES)[number];

/** A voice from the very move that is proposed counts most, then one from the same trade (practice 1, rule 5). */
const WEIGHTS: Record<Match, number> = {
  'plan-move': 5,
  industry: 4,
  product: 3,
  'use-case': 3,
  lever: 2,
  size: 2,
  'near-size': 1,
  role: 2,
  region: 1,
};

export interface ListenerTraits {
  industry: string | undefined;
  sizeBand: SizeBand | undefined;
  region: string | undefined;
  role: string | undefined;
  planId: string | undefined;
}

const BANDS = ['1-49', '50-299', '300-999', '1000+'] as const satisfies readonly SizeBand[];

const areNeighbours = (one: SizeBand, other: SizeBand) => Math.abs(BANDS.indexOf(one) - BANDS.indexOf(other)) === 1;

/** What of a voice is like the listener and the offer; what is not known is not alike. */
export function matchesOf(testimonial: Testimonial, traits: ListenerTraits, offer: Offer | null, playbook: Playbook): Match[] {
  const { sizeBand } = traits;
  const alike: Record<Match, boolean> = {
    'plan-move': offer !== null && isSameMove(testimonial, offer, traits.planId),
    industry: testimonial.industry === traits.industry,
    product: offer !== null && testimonial.productId === productOf(playbook, offer),
    'use-case': offer !== null && testimonial.useCase === offer.group,
    lever: offer !== null && testimonial.lever === offer.kind,
    size: testimonial.sizeBand === sizeBand,
    'near-size': sizeBand !== undefined && areNeighbours(testimonial.sizeBand, sizeBand),
    role: testimonial.roleCode === traits.role,
    region: testimonial.region === traits.region,
  };
  return MATCHES.filter((match) => alike[match]);
}

export const scoreOf = (matched: readonly Match[]): number => matched.reduce((sum, match) => sum + WEIGHTS[match], 0);
