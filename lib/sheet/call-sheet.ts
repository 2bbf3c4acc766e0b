import type { RuleResult } from '@/lib/domain/decision/candidate';
import type { Decision } from '@/lib/domain/decision/decision';
import type { Offer } from '@/lib/domain/playbook/offer';
import type { DiscoveryQuestion } from '@/lib/domain/playbook/policy';
import type { RefusalReason } from '@/lib/domain/playbook/refusal';
import { present } from '@/lib/signals/reading';
import type { SignalInput } from '@/lib/signals/signal';
import { contractFacts, npsFact, profileFacts, usageFacts } from './account-facts';
import type { Figure } from './figure';
import { nextStepFigure } from './next-step';
import { offerAsDecided } from './offer-as-decided';
import { priceFigures, pricesOf } from './prices';
import { questionsOf } from './questions';
import { type ProofGround, quoteFor, type SheetQuote } from './quote';
import { type Risk, risksOf } from './risks';

/** What is said, as it was matched and filled; `W` is a text with its gaps. */
export interface Spoken<W> {
  readonly opening: W;
  readonly points: readonly W[];
  readonly answers: readonly { reason: RefusalReason; words: W }[];
}

/** One page to hold in the hand during a call (I1). For the rep alone. */
export interface CallSheet<W> {
  readonly name: string | undefined;
  readonly owner: string | undefined;
  readonly people: readonly { name: string; role: string | undefined }[];
  readonly profile: readonly Figure[];
  readonly contract: readonly Figure[];
  readonly usage: readonly Figure[];
  readonly risks: readonly Risk[];
  readonly decision: Decision;
  readonly offer: Offer | undefined;
  readonly reasons: readonly RuleResult[];
  readonly price: readonly Figure[];
  readonly opening: W | undefined;
  readonly points: readonly W[];
  readonly quote: SheetQuote | null;
  readonly objections: readonly { reason: RefusalReason; words: W }[];
  readonly nextStep: Figure;
  readonly questions: readonly DiscoveryQuestion[];
}

const MOST_POINTS = 3;
const MOST_OBJECTIONS = 4;
const MOST_PEOPLE = 3;

interface CallRequest<W> extends ProofGround {
  readonly input: SignalInput;
  readonly decision: Decision;
  readonly spoken: Spoken<W> | null;
}

export function callSheetOf<W>(request: CallRequest<W>): CallSheet<W> {
  const { input, decision, spoken } = request;
  const offer = offerAsDecided(input.playbook, decision);
  const profile = present(input, 'profile');
  const people = present(input, 'contacts')?.people ?? [];
  return {
    name: profile?.name,
    owner: profile?.ownerName,
    people: people.slice(0, MOST_PEOPLE).map(({ name, role }) => ({ name, role })),
    profile: profileFacts(input),
    contract: contractFacts(input),
    usage: [...usageFacts(input, offer), npsFact(input)],
    risks: risksOf(input),
    decision,
    offer,
    reasons: decision.reasons,
    price: offer && offer.kind !== 'recovery' ? priceFigures(input, pricesOf(input, offer)) : [],
    opening: spoken?.opening,
    points: spoken?.points.slice(0, MOST_POINTS) ?? [],
    quote: offer ? quoteFor(input, offer, request) : null,
    objections: spoken?.answers.slice(0, MOST_OBJECTIONS) ?? [],
    nextStep: nextStepFigure(input, decision, offer),
    questions: questionsOf(input, decision.ask),
  };
}
