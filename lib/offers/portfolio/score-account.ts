import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import type { IsoDate } from '@/lib/domain/calendar';
import type { Priority, ReasonCode, RuleResult } from '@/lib/domain/decision/candidate';
import type { NpsGate } from '@/lib/domain/decision/decision';
import type { PriceEffect } from '@/lib/domain/decision/price-effect';
import { NO_HISTORY } from '@/lib/domain/history';
import { timesShare, toMinor } from '@/lib/pricing/exact';
import { signalReader } from '@/lib/signals/registry';
import { signalInput } from '@/lib/signals/signal-input';
import { rankSurvivors, settle } from '../arbitrate';
import { courtOf } from '../court';
import { type DecideInput, decide } from '../decide';
import { exploring } from '../explore';
import { quietOf, reviewDay } from '../quiet';
import { reasonsFor } from '../reasons';
import { fastBench } from './fast-bench';
import type { BookTerms, PortfolioAccount, ScoredAccount } from './portfolio-account';

/** Scores one account after another. What it gives holds on to nothing of the account but an id and a name. */
export type AccountScorer = (account: PortfolioAccount) => ScoredAccount;

/** P × V, half up; null where there is no value, or it is too large to be exact. */
function expectedOf(priority: { readonly propensity: number; readonly valueMinor: number } | null | undefined): number | null {
  return priority ? toMinor(timesShare(BigInt(priority.valueMinor), priority.propensity)) : null;
}

/** What a row is made of; the same for a whole decision and for a fast one. */
interface Said {
  readonly offer: { readonly kind: ScoredAccount['kind']; readonly id: string } | null;
  readonly code: ReasonCode;
  readonly gate: NpsGate;
  readonly priority: Priority | null | undefined;
  readonly price: PriceEffect | null | undefined;
  readonly reviewOn: IsoDate | null;
  readonly reasons: readonly RuleResult[];
}

/** Written out field by field: one shape for all rows, and no copies on the way. */
function rowOf({ ref, facets: { profile } }: AccountSnapshot, said: Said): ScoredAccount {
  const { offer, code, gate, priority, price, reviewOn, reasons } = said;
  return {
    accountId: ref.accountId,
    name: profile.state === 'present' ? profile.value.name : undefined,
    kind: offer?.kind ?? 'no-offer',
    offerId: offer?.id ?? null,
    code,
    gate,
    score: priority?.score ?? null,
    expectedMinor: expectedOf(priority),
    valueMinor: priority?.valueMinor ?? null,
    differenceMinor: price?.difference?.minor ?? null,
    period: price?.period ?? null,
    reviewOn,
    reasons,
  };
}

const NO_REASONS: readonly RuleResult[] = [];

/** The row of a whole decision. */
function decidedRow(input: DecideInput, reasons: boolean): ScoredAccount {
  const decision = decide(input);
  const { kind, offerId, code, gate, price, reviewOn, candidates } = decision;
  return rowOf(input.snapshot, {
    offer: offerId === null ? null : { kind, id: offerId },
    code,
    gate,
    priority: candidates.find((one) => one.offerId === offerId)?.priority,
    price,
    reviewOn,
    reasons: reasons ? decision.reasons : NO_REASONS,
  });
}

/**
 * The answer of `decide` at the fast speed (O220): the same grounds in the same order (`groundOf`), the same arbitration and the same
 * reasons of quiet, over verdicts instead of explanations. An account with an override is decided in full.
 */
export function accountScorer(terms: BookTerms): AccountScorer {
  const { playbook, now, learned, reasons = false } = terms;
  const bench = fastBench(terms);
  return (account) => {
    const { snapshot, history = NO_HISTORY, risk } = account;
    if (history.override) return decidedRow({ snapshot, playbook, history, learned, risk, now }, reasons);
    const input = signalInput(snapshot, playbook, now);
    const court = courtOf({ input, read: signalReader(input), history, learned, risk });
    const judged = settle(bench.judgeAll(court), court.group === 'control');
    const [winner] = exploring(rankSurvivors(judged), court).ranked;
    if (winner) {
      return rowOf(snapshot, {
        offer: winner.offer,
        code: 'MATCH',
        gate: court.gate,
        priority: winner.priority,
        price: winner.price.state === 'priced' ? winner.price.price.effect : null,
        reviewOn: null,
        reasons: reasons ? reasonsFor(winner) : NO_REASONS,
      });
    }
    const quiet = quietOf(judged, court);
    return rowOf(snapshot, {
      offer: null,
      code: quiet.code,
      gate: court.gate,
      priority: null,
      price: null,
      reviewOn: reviewDay(judged, court),
      reasons: reasons ? quiet.reasons : NO_REASONS,
    });
  };
}
