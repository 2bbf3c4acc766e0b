import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import type { Decision } from '@/lib/domain/decision/decision';
import type { Playbook } from '@/lib/domain/playbook/playbook';

/** What the decision is made from. `history` holds past outcomes for this account; empty until outcomes are recorded. */
export interface DecideInput {
  snapshot: AccountSnapshot;
  playbook: Playbook;
  history: readonly never[];
  /** Epoch milliseconds. */
  now: number;
}

/** The one answer for an account: the same input gives the same bytes everywhere. */
export declare function decide(input: DecideInput): Decision;
