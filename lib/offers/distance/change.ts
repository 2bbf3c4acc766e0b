import type { IsoDate } from '@/lib/domain/calendar';
import type { ReasonCode } from '@/lib/domain/decision/candidate';
import type { FactUse, SignalValue } from '@/lib/domain/decision/fact-use';
import type { SignalUnit } from '@/lib/domain/playbook/condition';

/**
 * How a change comes about. `fact`: something happens or is done. `ask`: nobody knows; it is asked, and the answer fits. `time`: it
 * comes by itself. `fixed`: it is what the account is; nobody brings it about for the sake of an offer.
 */
export type ChangeKind = 'fact' | 'ask' | 'time' | 'fixed';

/** What the change of a signal means for one fact, where the two go together simply: 24 seats in use must become 32. */
export interface FactChange {
  readonly path: string;
  readonly from: FactUse['value'];
  readonly to: FactUse['value'];
}

/** One signal that must read otherwise. `from` null: nobody knows it now. */
export interface Change {
  /** A signal's id, or one of the guards that let go with time: `cool-down`, `pressure-cap`, `valid-from`; or `date`, `price`. */
  readonly signal: string;
  readonly of?: string;
  readonly unit: SignalUnit;
  readonly from: SignalValue | null;
  readonly to: SignalValue;
  readonly kind: ChangeKind;
  /** For `time`: the day on which it holds. */
  readonly on?: IsoDate;
  readonly fact?: FactChange;
  /** For `ask`: paths of the facts to ask for. */
  readonly missing?: readonly string[];
}

/**
 * Why no change of the searched set opens an offer: the guardrail or value that holds it; `fixed`, what the account is; `no-change`,
 * nothing would do; `too-complex`, the search was cut off before it found anything; `no-such-offer`, the playbook does not have it.
 */
export type Unreachable = ReasonCode | 'fixed' | 'no-change' | 'too-complex' | 'no-such-offer';

/** How far an offer is from surviving (O230). */
export type Distance =
  | { readonly state: 'open' }
  | {
      readonly state: 'changes';
      /** The smallest set, as O232 measures it: what time brings first, then the rest in the order of the playbook. */
      readonly changes: readonly Change[];
      /** The day to look again; null where there is nothing to wait for: ask. */
      readonly lookAgainOn: IsoDate | null;
      /** False where the search was cut off, so that a smaller set may exist. */
      readonly smallest: boolean;
    }
  /** `changes`: for `fixed`, what the account would have to be. */
  | { readonly state: 'unreachable'; readonly because: Unreachable; readonly changes: readonly Change[] };
