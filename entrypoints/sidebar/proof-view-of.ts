import type { AccountView } from '@/components/account-view';
import type { ProofView } from '@/components/proof/proof-view';
import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import type { Language } from '@/lib/domain/language';
import type { ProofUse } from '@/lib/domain/proof-use';
import { quotationText } from '@/lib/proof/attribution-line';
import { proofFor } from '@/lib/proof/match-testimonial';
import { usefulLevels } from '@/lib/proof/relax';
import { GROUP_OF, type HoldGroup } from '@/lib/proof/withheld';
import { dayOf } from '@/lib/signals/signal-input';

export interface ProofRequest {
  view: AccountView;
  customerLanguage: Language;
  /** Role code of the person spoken to; undefined: anybody. */
  listenerRole: string | undefined;
  /** What is kept of quoted customers who are accounts themselves. */
  quoted?: readonly AccountSnapshot[] | undefined;
  /** Where voices were used before, by anybody. */
  uses?: readonly ProofUse[] | undefined;
}

/** The voices that may be told to this account about its offer; undefined where there is none to prove. */
export function proofViewOf({
  view,
  customerLanguage,
  listenerRole,
  quoted = [],
  uses = [],
}: ProofRequest): ProofView | undefined {
  const { snapshot, playbook, offer, decision } = view;
  if (!offer) return undefined;
  const today = dayOf(decision.decidedAtMs, playbook.policy.timeZone);
  const language = customerLanguage;
  const proof = proofFor({ snapshot, playbook, offer, contactRole: listenerRole, today, language, quoted, uses });
  const of = (group: HoldGroup) => proof.withheld.filter(({ reason }) => GROUP_OF[reason] === group).length;
  return {
    voices: proof.voices.map((voice) => ({ ...voice, copyText: quotationText(voice, language) })),
    levels: usefulLevels(proof.levels),
    withheld: { consent: of('consent'), standing: of('standing'), conflict: of('conflict'), tired: of('tired') },
  };
}
