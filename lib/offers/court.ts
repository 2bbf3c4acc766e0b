import type { IsoDate } from '@/lib/domain/calendar';
import type { RuleResult } from '@/lib/domain/decision/candidate';
import type { NpsGate } from '@/lib/domain/decision/decision';
import type { AccountHistory } from '@/lib/domain/history';
import type { AccountRisk, Learned } from '@/lib/domain/learned';
import { groupOf, type LearningGroup } from '@/lib/learning/groups';
import { type Bill, billOf } from '@/lib/pricing/bill';
import type { SignalReader } from '@/lib/signals/registry';
import type { SignalInput } from '@/lib/signals/signal';
import { blockersOf } from './blockers';
import { segmentOfAccount } from './evidence';
import { npsGate } from './gate';
import { isOptedOut } from './guardrails/opt-out';
import { pressedUntil } from './guardrails/pressure';
import { type Rests, restsOf } from './guardrails/rest';

/** What the offers of one account are judged against; the same for all of them. */
export interface Court {
  readonly input: SignalInput;
  readonly read: SignalReader;
  readonly history: AccountHistory;
  readonly gate: NpsGate;
  readonly blockers: readonly RuleResult[];
  readonly optedOut: boolean;
  /** The day on which pressure allows the next offer; null: there is room. */
  readonly pressedUntil: IsoDate | null;
  readonly rests: Rests;
  /** Today's bill; undefined: not known. */
  readonly bill: Bill | undefined;
  /** Probability that the account leaves within an offer's lifetime. */
  readonly churnRisk: number;
  readonly learned: Learned | undefined;
  /** The segment whose outcomes count for it. */
  readonly segment: string;
  readonly group: LearningGroup;
}

export interface CourtInput {
  readonly input: SignalInput;
  readonly read: SignalReader;
  readonly history: AccountHistory;
  readonly learned?: Learned | undefined;
  readonly risk?: AccountRisk | undefined;
  /** The judgement is the ladder's, in the conversation in which something was refused (O252). */
  readonly inConversation?: boolean | undefined;
}

/** Sets up what every offer of the account is judged against. */
export function courtOf({ input, read, history, learned, risk, inConversation = false }: CourtInput): Court {
  const { playbook, snapshot, today, nowMs } = input;
  const { controlShare: control, explorationShare: explore } = playbook.policy.learning;
  return {
    input,
    read,
    history,
    gate: npsGate(read),
    blockers: blockersOf(read),
    optedOut: isOptedOut(input),
    pressedUntil: pressedUntil(input, history),
    rests: restsOf(history, playbook, { today, nowMs, inConversation }),
    bill: billOf(snapshot, playbook),
    churnRisk: risk?.churn ?? playbook.policy.churnRisk,
    learned,
    segment: learned ? segmentOfAccount(input, read) : '',
    group: groupOf(snapshot.ref.accountId, today.slice(0, 7), { control, explore }, playbook.id),
  };
}
