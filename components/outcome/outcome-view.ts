import type { AppError } from '@/lib/domain/app-error';
import type { IsoDate } from '@/lib/domain/calendar';
import type { Outcome } from '@/lib/domain/history';
import type { Money } from '@/lib/domain/money';

/** What a rep says became of an offer, before it is an entry of the journal. */
export type OutcomeChoice = Pick<Outcome, 'kind' | 'reason' | 'until' | 'amount'>;

/** A day to come back, always a working day. */
export interface LaterChoice {
  id: 'week' | 'policy' | 'renewal';
  on: IsoDate;
}

/** What is filled in for the rep. */
export interface OutcomeDefaults {
  /** At least one; the first is the default. */
  later: readonly LaterChoice[];
  /** Days that lie before it cannot be chosen. */
  earliest: IsoDate;
  /** What the offer adds to the bill, or its price where today's is unknown. */
  amount: Money | undefined;
  currency: string;
  /** A working day in a week, for what is to be done next. */
  followUp: IsoDate;
}

/** What was written for the CRM, as the rep may change it. */
export interface DraftText {
  subject: string;
  body: string;
  /** What is to be done next and when; undefined: nothing is. */
  task: { subject: string; dueOn: IsoDate } | undefined;
}

/** How far one thing that the CRM is told has come. */
export interface TellingView {
  id: string;
  kind: 'note' | 'task';
  subject: string;
  /** `offline`: it waits for the network; `again`: a try failed in passing. */
  state: 'soon' | 'offline' | 'again' | 'sending' | 'sent' | 'stuck';
  error: AppError | undefined;
}
