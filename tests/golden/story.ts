import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import type { Decision } from '@/lib/domain/decision/decision';
import type { AccountHistory } from '@/lib/domain/history';
import type { AccountRisk, Learned } from '@/lib/domain/learned';

/** A named account whose whole decision is kept and compared. `kind` and `code` are what the story is about, said by hand;
 * `says` is why a good seller would do the same. */
export interface Story {
  readonly says: string;
  readonly kind: Decision['kind'];
  readonly code: Decision['code'];
  readonly offerId: string | null;
  readonly snapshot: AccountSnapshot;
  /** What was done so far; missing: nothing. */
  readonly history?: AccountHistory;
  readonly learned?: Learned;
  readonly risk?: AccountRisk;
  readonly contactId?: string;
}
