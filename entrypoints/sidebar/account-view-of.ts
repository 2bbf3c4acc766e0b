import type { AccountView, ContractView, MeterView, NpsView, TalkView } from '@/components/account-view';
import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import type { Decision } from '@/lib/domain/decision/decision';
import type { AccountHistory } from '@/lib/domain/history';
import type { JournalEntry } from '@/lib/domain/journal';
import type { Language } from '@/lib/domain/language';
import type { Offer } from '@/lib/domain/playbook/offer';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import type { TalkTrack } from '@/lib/domain/playbook/talk-track';
import { decide } from '@/lib/offers/decide';
import { type FilledText, fillTrack } from '@/lib/playbook/fill-track';
import { selectTrack } from '@/lib/playbook/select-track';
import { backwardCalendar } from '@/lib/signals/backward-calendar';
import { isWithin } from '@/lib/signals/days';
import { forecastRunOut } from '@/lib/signals/forecast';
import { limitAt, meterPoints, seatsBought, seatsInUse } from '@/lib/signals/meter';
import { latestAnswers, npsDistribution } from '@/lib/signals/nps';
import { present } from '@/lib/signals/reading';
import { signalReader } from '@/lib/signals/registry';
import { renewalTerms } from '@/lib/signals/renewal-terms';
import type { SignalInput } from '@/lib/signals/signal';
import { signalInput } from '@/lib/signals/signal-input';
import { timeLeft } from '@/lib/signals/time-left';
import { writeToken } from './write-token';

export interface ViewRequest {
  snapshot: AccountSnapshot;
  playbook: Playbook;
  /** What was done about it so far. */
  history: AccountHistory;
  /** The same entry by entry, with what was heard. Missing: none are kept. */
  journal?: readonly JournalEntry[] | undefined;
  /** The language of what is said to the customer. */
  customerLanguage: Language;
  /** The person spoken to; undefined: anybody. Their own NPS answer gates the offer too. */
  contactId?: string | undefined;
  /** That person's role code. */
  role: string | undefined;
  nowMs: number;
}

function metersOf(input: SignalInput): MeterView[] {
  const metrics = present(input, 'usage')?.metrics ?? [];
  return metrics.flatMap(({ metricId, period }): MeterView[] => {
    const points = meterPoints(input, metricId) ?? [];
    const latest = points.at(-1);
    if (!latest) return [];
    const limit = limitAt(input, metricId, latest);
    return [{ metricId, period, points, limit, runOut: typeof limit === 'number' ? forecastRunOut(points, limit) : undefined }];
  });
}

/** The answers that count today; where all are too old, all of them, since an old answer is still shown as old. */
function npsOf(input: SignalInput): NpsView | undefined {
  const nps = present(input, 'nps');
  if (!nps) return undefined;
  const freshDays = input.playbook.policy.npsFreshDays;
  const fresh = npsDistribution(nps, { today: input.today, freshDays });
  const anyFresh = fresh.answers > 0;
  const latest = latestAnswers(nps).filter((answer) => !anyFresh || isWithin(answer.answeredOn, input.today, freshDays));
  const responses = latest.toSorted((a, b) =>
    a.answeredOn < b.answeredOn ? 1 : a.answeredOn > b.answeredOn ? -1 : a.score - b.score,
  );
  return { ...(anyFresh ? fresh : npsDistribution(nps)), responses };
}

function contractOf(input: SignalInput, offer: Offer | undefined): ContractView | undefined {
  const terms = renewalTerms(input, offer?.proposal.trialDays ?? 0);
  if (!terms) return undefined;
  const { calendar } = input.playbook.policy;
  const days = backwardCalendar(terms, calendar);
  return {
    renewalOn: terms.renewalOn,
    noticeOn: days.noticeOn,
    noticeAssumed: present(input, 'plan')?.noticeDays === undefined,
    talkOn: days.startOn,
    left: timeLeft(terms, input.today, calendar),
  };
}

type Spoken = Pick<TalkView, 'language' | 'wantedLanguage' | 'trust'> & {
  track: TalkTrack;
  text: Parameters<typeof fillTrack>[0];
};

/** The words of a track in one language, with the live facts of an account. */
export function spokenTrack(
  { track, text, language, wantedLanguage, trust }: Spoken,
  about: Omit<Parameters<typeof fillTrack>[1], 'language'>,
): TalkView {
  const { answers, ...filled } = fillTrack(text, { ...about, language }, writeToken);
  const replies = Object.entries(answers) as [keyof typeof answers, FilledText][];
  const said = { ...filled, answers: replies.map(([reason, words]) => ({ reason, words })) };
  return { track, language, wantedLanguage, trust, verifiedOn: text.verifiedOn, ...said };
}

/** The words for a decision, and for no other: of an offer that the talk has turned to, a decision that names it. */
export function talkOf(
  request: Omit<ViewRequest, 'history' | 'journal' | 'contactId'>,
  input: SignalInput,
  decision: Decision,
): TalkView | null {
  const { snapshot, playbook, customerLanguage, role, nowMs } = request;
  const { today } = input;
  const stage = signalReader(input)('stage');
  const selected = selectTrack({
    decision,
    playbook,
    industry: present(input, 'profile')?.industry,
    role,
    stage: stage.state === 'known' ? (stage.value as NonNullable<Parameters<typeof selectTrack>[0]['stage']>) : undefined,
    language: customerLanguage,
    today,
  });
  if (!selected) return null;
  return spokenTrack({ ...selected, wantedLanguage: customerLanguage }, { snapshot, playbook, decision, today, nowMs });
}

/** Everything the panel shows of one account, from one snapshot at one moment. Pure: the same request gives the same view. */
export function accountViewOf(request: ViewRequest): AccountView {
  const { snapshot, playbook, history, journal = [], nowMs, contactId } = request;
  const input = signalInput(snapshot, playbook, nowMs, contactId);
  const decision = decide({ snapshot, playbook, history, now: nowMs, contactId });
  const offer = playbook.offers.find((one) => one.id === decision.offerId);
  return {
    snapshot,
    playbook,
    history,
    journal,
    decision,
    offer,
    seats: { used: seatsInUse(input)?.used, bought: seatsBought(input)?.seats },
    meters: metersOf(input),
    nps: npsOf(input),
    contract: contractOf(input, offer),
    talk: talkOf(request, input, decision),
  };
}
