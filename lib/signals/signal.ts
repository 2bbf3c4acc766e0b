import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import type { IsoDate } from '@/lib/domain/calendar';
import type { FactUse, SignalValue } from '@/lib/domain/decision/fact-use';
import type { SignalUnit } from '@/lib/domain/playbook/condition';
import type { Playbook } from '@/lib/domain/playbook/playbook';

/** What a signal may look at. `today` is the calendar day of `nowMs` in the policy's time zone. */
export interface SignalInput {
  readonly snapshot: AccountSnapshot;
  readonly playbook: Playbook;
  readonly nowMs: number;
  readonly today: IsoDate;
  /** The person being called, where one is chosen: loyalty is asked of them as well (practice 7). */
  readonly contactId?: string | undefined;
}

/** A derived fact with the facts it was drawn from, or the paths of the facts that were missing. */
export type Reading<V extends SignalValue = SignalValue> =
  | { state: 'known'; value: V; facts: FactUse[] }
  | { state: 'unknown'; missing: string[] };

/** What the `of` of a comparison must name, where the signal takes one. `subject`: a product, plan, add-on or feature. */
export type SignalSubject = 'metric' | 'product' | 'plan' | 'add-on' | 'feature' | 'subject';

/** One derived fact. The file's name is its id. */
export interface Signal<V extends SignalValue = SignalValue> {
  readonly id: string;
  readonly unit: SignalUnit;
  readonly of?: SignalSubject;
  /** How much it tells as a reason, 0 to 100: a run-out date says more than the name of a plan. */
  readonly telling: number;
  derive(input: SignalInput, of?: string): Reading<V>;
}
