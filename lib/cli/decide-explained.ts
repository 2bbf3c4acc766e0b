import type { RuleResult } from '@/lib/domain/decision/candidate';
import type { Decision } from '@/lib/domain/decision/decision';
import type { FactUse } from '@/lib/domain/decision/fact-use';
import { blockersOf } from '@/lib/offers/blockers';
import type { DecideInput } from '@/lib/offers/decide';
import { signalReader } from '@/lib/signals/registry';
import { signalInput } from '@/lib/signals/signal-input';

/** A fact that some rule used, with its age at the moment of the decision. */
export type AgedFact = FactUse & { readonly ageMs?: number };

export interface Explained {
  /** What must be settled before anything is sold. */
  readonly blockers: RuleResult[];
  /** Every fact that a rule used, once, by path. */
  readonly facts: AgedFact[];
}

/** The rules of every offer, in the order of the playbook. */
function rulesOf({ candidates }: Decision): RuleResult[] {
  return candidates.flatMap(({ eligibility, applicability, suitability }) =>
    [eligibility, applicability, suitability].flatMap((set) => set.rules),
  );
}

/** What a decision does not hold itself: what blocks, and the facts in one list with their age. */
export function explain({ snapshot, playbook, now, contactId }: DecideInput, decision: Decision): Explained {
  const blockers = blockersOf(signalReader(signalInput(snapshot, playbook, now, contactId)));
  const facts = new Map<string, AgedFact>();
  for (const fact of [...blockers, ...rulesOf(decision)].flatMap((rule) => rule.facts)) {
    facts.set(fact.path, fact.fetchedAtMs === undefined ? fact : { ...fact, ageMs: now - fact.fetchedAtMs });
  }
  return { blockers, facts: [...facts.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1)) };
}
