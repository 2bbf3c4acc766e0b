import { z } from '../z';

/** What an offer is (practice 1, rule 1). `no-offer` is an answer, not an offer. */
export const OfferKind = z.enum(['upsell', 'cross-sell', 'volume-discount', 'trial', 'campaign', 'downsell', 'recovery']);
export type OfferKind = z.infer<typeof OfferKind>;
