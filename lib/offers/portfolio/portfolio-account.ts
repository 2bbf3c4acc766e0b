import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import type { IsoDate } from '@/lib/domain/calendar';
import type { ReasonCode, RuleResult } from '@/lib/domain/decision/candidate';
import type { Decision, NpsGate } from '@/lib/domain/decision/decision';
import type { AccountHistory } from '@/lib/domain/history';
import type { AccountRisk, Learned } from '@/lib/domain/learned';
import type { Playbook } from '@/lib/domain/playbook/playbook';

/** One account of a book of business, with what was done about it and its risk, where either is known. */
export interface PortfolioAccount {
  readonly snapshot: AccountSnapshot;
  readonly history?: AccountHistory | undefined;
  readonly risk?: AccountRisk | undefined;
}

/** What is the same for every account of the book. */
export interface BookTerms {
  readonly playbook: Playbook;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly learned?: Learned | undefined;
  /** Also say why, as `decide` does; it takes longer. */
  readonly reasons?: boolean | undefined;
}

/** A decision without its explanation: what is kept of one account. It holds no part of the snapshot but ids and a name. */
export interface ScoredAccount {
  readonly accountId: string;
  readonly name: string | undefined;
  readonly kind: Decision['kind'];
  readonly offerId: string | null;
  readonly code: ReasonCode;
  readonly gate: NpsGate;
  /** The winner's score; null for no offer, and for recovery whose value nobody knows. */
  readonly score: number | null;
  /** P × V in minor units of the playbook's currency, half up (practice 2). */
  readonly expectedMinor: number | null;
  readonly valueMinor: number | null;
  /** What the offer does to the bill for one `period`; null where that is not known. */
  readonly differenceMinor: number | null;
  readonly period: 'month' | 'year' | 'once' | null;
  readonly reviewOn: IsoDate | null;
  readonly reasons: readonly RuleResult[];
}
