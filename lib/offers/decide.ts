import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import type { Candidate } from '@/lib/domain/decision/candidate';
import type { Decision } from '@/lib/domain/decision/decision';
import type { AccountHistory } from '@/lib/domain/history';
import type { AccountRisk, Learned } from '@/lib/domain/learned';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import { signalReader } from '@/lib/signals/registry';
import { signalInput } from '@/lib/signals/signal-input';
import { rankSurvivors, settle } from './arbitrate';
import { questionsFor } from './ask';
import { compiledOffers } from './compiled-playbook';
import { ruleSetResult } from './condition';
import { courtOf } from './court';
import { exploring } from './explore';
import { type Judged, judge } from './judge';
import { overrideOf } from './override';
import { quietOf, reviewDay } from './quiet';
import { reasonsFor } from './reasons';

/** What the decision is made from. `history` is what was done about this account so far. */
export interface DecideInput {
  snapshot: AccountSnapshot;
  playbook: Playbook;
  history: AccountHistory;
  /** What the team's outcomes taught; missing: the lead's priors alone. */
  learned?: Learned | undefined;
  /** This account's churn risk by a model with evidence; missing: the policy's assumption. */
  risk?: AccountRisk | undefined;
  /** Epoch milliseconds. */
  now: number;
  /** The person being called, where one is chosen: the NPS gate is on them too (D1). */
  contactId?: string | undefined;
  /** Asked by the ladder, in the conversation in which an offer was refused: its group does not rest yet (O252). */
  inConversation?: boolean | undefined;
}

function candidateOf(one: Judged, winner: Judged | undefined): Candidate {
  const isWinner = one.offer.id === winner?.offer.id;
  return {
    offerId: one.offer.id,
    kind: one.offer.kind,
    code: isWinner ? 'MATCH' : one.code === 'MATCH' ? 'OUTRANKED' : one.code,
    eligibility: ruleSetResult(one.eligibility),
    applicability: ruleSetResult(one.applicability),
    suitability: ruleSetResult(one.suitability),
    priority: one.priority,
    ...(one.until === undefined || isWinner ? {} : { until: one.until }),
  };
}

/** The one answer for an account: the same input gives the same bytes everywhere. Rules are numbered in `SPEC.md`. */
export function decide(request: DecideInput): Decision {
  const { snapshot, playbook, history, learned, risk, now, contactId, inConversation } = request;
  const input = signalInput(snapshot, playbook, now, contactId);
  const court = courtOf({ input, read: signalReader(input), history, learned, risk, inConversation });
  const offers = compiledOffers(playbook);
  const judged = settle(
    offers.map((offer) => judge(offer, court)),
    court.group === 'control',
  );
  const { ranked, explored } = exploring(rankSurvivors(judged), court);
  const [best] = ranked;
  const override = overrideOf(offers, judged, court);
  const honoured = override && 'honoured' in override ? override.honoured : undefined;
  const winner = honoured ?? best;
  const runnerUp = ranked.find((one) => one.offer.id !== winner?.offer.id);
  const quiet = winner ? null : quietOf(judged, court);
  const reason = history.override?.reason ?? '';
  return {
    v: 1,
    ref: snapshot.ref,
    ...(contactId === undefined ? {} : { contactId }),
    decidedAtMs: now,
    playbook: { id: playbook.id, version: playbook.version },
    kind: winner?.offer.kind ?? 'no-offer',
    offerId: winner?.offer.id ?? null,
    code: quiet?.code ?? 'MATCH',
    gate: court.gate,
    reasons: winner ? reasonsFor(winner) : (quiet?.reasons ?? []),
    price: winner?.price.state === 'priced' ? winner.price.price.effect : null,
    runnerUpId: runnerUp?.offer.id ?? null,
    candidates: judged.map((one) => candidateOf(one.offer.id === honoured?.offer.id ? honoured : one, winner)),
    reviewOn: winner ? null : reviewDay(judged, court),
    ask: questionsFor(judged, court),
    ...(winner?.discount ? { discount: winner.discount } : {}),
    ...(honoured ? { override: { insteadOfId: best?.offer.id ?? null, reason } } : {}),
    ...(override && 'refused' in override
      ? { overrideRefused: { offerId: history.override?.offerId ?? '', code: override.refused } }
      : {}),
    ...(explored ? { explored } : {}),
  };
}
