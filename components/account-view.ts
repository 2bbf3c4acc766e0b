import type { AccountSnapshot, FacetName } from '@/lib/domain/account-snapshot';
import type { IsoDate } from '@/lib/domain/calendar';
import type { Decision } from '@/lib/domain/decision/decision';
import type { NpsResponse } from '@/lib/domain/facets/nps';
import type { UsageMetric, UsagePoint } from '@/lib/domain/facets/usage';
import type { AccountHistory } from '@/lib/domain/history';
import type { JournalEntry } from '@/lib/domain/journal';
import type { Language } from '@/lib/domain/language';
import type { Offer } from '@/lib/domain/playbook/offer';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import type { RefusalReason } from '@/lib/domain/playbook/refusal';
import type { TalkTrack } from '@/lib/domain/playbook/talk-track';

/** When a meter reaches its limit, in days from today (the latest point is today's level); `latestDays` null: perhaps never. */
export interface RunOutView {
  state: 'forecast' | 'over' | 'no-trend' | 'too-little';
  days: number | null;
  earliestDays: number | null;
  latestDays: number | null;
}

/** A meter as it is drawn. `limit` null: unlimited; undefined: unknown. */
export interface MeterView {
  metricId: string;
  period: UsageMetric['period'];
  /** Oldest first. */
  points: readonly UsagePoint[];
  limit: number | null | undefined;
  runOut: RunOutView | undefined;
}

/** Answers to the NPS question, the latest of each person. */
export interface NpsView {
  /** Per score, 0 to 10. */
  counts: readonly number[];
  promoters: number;
  passives: number;
  detractors: number;
  answers: number;
  /** −100 to 100; null without answers. */
  score: number | null;
  /** Newest first. */
  responses: readonly NpsResponse[];
}

/** The days a renewal sets, counted backwards from it. */
export interface ContractView {
  renewalOn: IsoDate;
  noticeOn: IsoDate;
  /** The contract does not say how long the notice is: the policy's usual length was taken. */
  noticeAssumed: boolean;
  /** Last day to begin the talk, so that a trial and the buyer's approval fit before the notice. */
  talkOn: IsoDate;
  /** What still fits when the talk begins today (X4). Days are calendar days. */
  left: {
    state: 'on-time' | 'short-trial' | 'no-trial' | 'approval-only' | 'after-notice' | 'renewed';
    trialDays: number;
    approvalDays: number;
  };
}

/** A piece of a filled text. Only `text` and `live` may be read out or copied. */
export type TextPiece =
  | { type: 'text'; text: string }
  | { type: 'token'; token: string; state: 'live'; text: string }
  | { type: 'token'; token: string; state: 'stale'; text: string; fact: string; facet: FacetName | null }
  | { type: 'token'; token: string; state: 'missing'; fact: string; facet: FacetName | null }
  | { type: 'token'; token: string; state: 'refused' };

/** `text` is null while a fact in it is missing or too old; `blockedBy` names it. */
export interface TextView {
  segments: readonly TextPiece[];
  text: string | null;
  blockedBy: readonly Extract<TextPiece, { type: 'token' }>[];
}

export interface TalkView {
  track: Pick<TalkTrack, 'id' | 'owner' | 'industries' | 'roles' | 'stages' | 'verifyEveryDays'>;
  /** The language of the words, chosen apart from that of the panel. */
  language: Language;
  /** The language that was asked for, where no track speaks it. */
  wantedLanguage: Language;
  trust: 'verified' | 'expired' | 'unverified';
  verifiedOn: IsoDate | undefined;
  opening: TextView;
  points: readonly TextView[];
  answers: readonly { reason: RefusalReason; words: TextView }[];
  doNotSay: readonly TextView[];
  stepDown: TextView | null;
}

/** Everything the panel shows of one account, drawn from one snapshot at one moment. */
export interface AccountView {
  snapshot: AccountSnapshot;
  playbook: Playbook;
  /** What was done about it so far. */
  history: AccountHistory;
  /** What was done and heard, entry by entry; empty where nobody keeps any. */
  journal: readonly JournalEntry[];
  decision: Decision;
  /** The offer decided on; undefined where there is none. */
  offer: Offer | undefined;
  seats: { used?: number | undefined; bought?: number | undefined };
  meters: readonly MeterView[];
  nps: NpsView | undefined;
  contract: ContractView | undefined;
  talk: TalkView | null;
}
