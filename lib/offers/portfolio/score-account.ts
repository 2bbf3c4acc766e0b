import type { Decision } from '@/lib/domain/decision/decision';
import { NO_HISTORY } from '@/lib/domain/history';
import { timesShare, toMinor } from '@/lib/pricing/exact';
import { signalReader } from '@/lib/signals/registry';
import { signalInput } from '@/lib/signals/signal-input';
import { rankSurvivors, settle } from '../arbitrate';
import { courtOf } from '../court';
import { decide } from '../decide';
import { exploring } from '../explore';
import type { Judged } from '../judge';
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

function identityOf({ ref, facets: { profile } }: PortfolioAccount['snapshot']) {
  return { accountId: ref.accountId, name: profile.state === 'present' ? profile.value.name : undefined };
}

/** A whole decision as the row that is kept of it. */
function rowOf({ snapshot }: PortfolioAccount, decision: Decision, withReasons: boolean): ScoredAccount {
  const { kind, offerId, code, gate, price, reviewOn, reasons, candidates } = decision;
  const priority = candidates.find((one) => one.offerId === offerId)?.priority;
  return {
    ...identityOf(snapshot),
    kind,
    offerId,
    code,
    gate,
    score: priority?.score ?? null,
    expectedMinor: expectedOf(priority),
    valueMinor: priority?.valueMinor ?? null,
    differenceMinor: price?.difference?.minor ?? null,
    period: price?.period ?? null,
    reviewOn,
    reasons: withReasons ? reasons : [],
  };
}

function winnerRow(account: PortfolioAccount, { offer, price, priority }: Judged) {
  const effect = price.state === 'priced' ? price.price.effect : undefined;
  return {
    ...identityOf(account.snapshot),
    kind: offer.kind,
    offerId: offer.id,
    code: 'MATCH' as const,
    score: priority?.score ?? null,
    expectedMinor: expectedOf(priority),
    valueMinor: priority?.valueMinor ?? null,
    differenceMinor: effect?.difference?.minor ?? null,
    period: effect?.period ?? null,
    reviewOn: null,
  };
}

const NOTHING = {
  kind: 'no-offer',
  offerId: null,
  score: null,
  expectedMinor: null,
  valueMinor: null,
  differenceMinor: null,
  period: null,
} as const;

/**
 * The answer of `decide` at the fast speed (O220): the same grounds in the same order (`groundOf`), the same arbitration and the same
 * reasons of quiet, over verdicts instead of explanations. An account with an override is decided in full.
 */
export function accountScorer(terms: BookTerms): AccountScorer {
  const { playbook, now, learned, reasons = false } = terms;
  const bench = fastBench(terms);
  return (account) => {
    const { snapshot, history = NO_HISTORY, risk } = account;
    if (history.override) return rowOf(account, decide({ snapshot, playbook, history, learned, risk, now }), reasons);
    const input = signalInput(snapshot, playbook, now);
    const court = courtOf({ input, read: signalReader(input), history, learned, risk });
    const judged = settle(bench.judgeAll(court), court.group === 'control');
    const [winner] = exploring(rankSurvivors(judged), court).ranked;
    const { gate } = court;
    if (winner) return { ...winnerRow(account, winner), gate, reasons: reasons ? reasonsFor(winner) : [] };
    const quiet = quietOf(judged, court);
    const said = { code: quiet.code, gate, reviewOn: reviewDay(judged, court), reasons: reasons ? quiet.reasons : [] };
    return { ...identityOf(snapshot), ...NOTHING, ...said };
  };
}
