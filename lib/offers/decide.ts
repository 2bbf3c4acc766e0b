import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import type { Candidate } from '@/lib/domain/decision/candidate';
import type { Decision } from '@/lib/domain/decision/decision';
import type { AccountHistory } from '@/lib/domain/history';
import type { AccountRisk, Learned } from '@/lib/domain/learned';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import { signalReader } from '@/lib/signals/registry';
import { signalInput } from '@/lib/signals/signal-input';
import { questionsFor } from './ask';
import { blockersOf } from './blockers';
import { compiledOffers } from './compiled-playbook';
import { ruleSetResult } from './condition';
import { npsGate } from './gate';
import { type Court, type Judged, judge } from './judge';
import { quietOf, reviewDay } from './quiet';
import { rankSurvivors } from './rank';
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
}

function candidateOf(one: Judged, winner: Judged | undefined): Candidate {
  return {
    offerId: one.offer.id,
    kind: one.offer.kind,
    code: one.code === 'MATCH' && one !== winner ? 'OUTRANKED' : one.code,
    eligibility: ruleSetResult(one.eligibility),
    applicability: ruleSetResult(one.applicability),
    suitability: ruleSetResult(one.suitability),
    priority: one.priority,
  };
}

/** The one answer for an account: the same input gives the same bytes everywhere. Rules are numbered in `SPEC.md`. */
export function decide({ snapshot, playbook, now, contactId }: DecideInput): Decision {
  const input = signalInput(snapshot, playbook, now, contactId);
  const read = signalReader(input);
  const court: Court = { input, read, gate: npsGate(read), blockers: blockersOf(read) };
  const judged = compiledOffers(playbook).map((offer) => judge(offer, court));
  const [winner, runnerUp] = rankSurvivors(judged);
  const quiet = winner ? null : quietOf(judged, court);
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
    candidates: judged.map((one) => candidateOf(one, winner)),
    reviewOn: winner ? null : reviewDay(input),
    ask: questionsFor(judged, court),
  };
}
