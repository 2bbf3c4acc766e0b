import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import type { Decision } from '@/lib/domain/decision/decision';

/** A named account whose whole decision is kept and compared. `kind` and `code` are what the story is about, said by hand. */
export interface Story {
  readonly says: string;
  readonly kind: Decision['kind'];
  readonly code: Decision['code'];
  readonly offerId: string | null;
  readonly snapshot: AccountSnapshot;
}
