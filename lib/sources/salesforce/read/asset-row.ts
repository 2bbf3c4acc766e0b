import { Purchases } from '@/lib/domain/facets/history';
import { z } from '@/lib/domain/z';
import { itemOf } from '../../read-leaves';

/** An asset of the account: ours, or from a competitor. */
export const AssetRow = z.object({ ...itemOf(Purchases.shape.items).shape, fromCompetitor: z.optional(z.boolean()) });
export type AssetRow = z.infer<typeof AssetRow>;
