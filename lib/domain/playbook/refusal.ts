import { z } from '../z';

/** Why a customer says no, a fixed list (D6). */
export const RefusalReason = z.enum(['price', 'timing', 'no-need', 'authority', 'competitor', 'trust', 'not-presented']);
export type RefusalReason = z.infer<typeof RefusalReason>;
