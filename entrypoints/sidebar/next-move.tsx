import { useMemo } from 'react';
import type { AccountView } from '@/components/account-view';
import { NextMoveLine } from '@/components/talk/next-move-line';
import type { Language } from '@/lib/domain/language';
import type { RefusalReason } from '@/lib/domain/playbook/refusal';
import { nextMove } from '@/lib/offers/ladder/next-move';
import { askFor } from './asked';
import { decideInputOf } from './decide-input-of';
import { proofViewOf } from './proof-view-of';

interface NextMoveProps {
  view: AccountView;
  reason: RefusalReason;
  customerLanguage: Language;
  listenerRole: string | undefined;
}

/** The move after a refusal of the offer shown, decided anew on the facts and the reason. */
export function NextMove({ view, reason, customerLanguage, listenerRole }: NextMoveProps) {
  const { offer, decision } = view;
  const provenOfferIds = useMemo(() => {
    const voices = proofViewOf({ view, customerLanguage, listenerRole })?.voices ?? [];
    return voices.length > 0 && offer ? [offer.id] : [];
  }, [view, customerLanguage, listenerRole, offer]);
  const move = useMemo(() => {
    const refusal = offer && { offerId: offer.id, reason, atMs: decision.decidedAtMs };
    return refusal && nextMove({ ...decideInputOf(view), provenOfferIds }, refusal);
  }, [view, offer, decision, reason, provenOfferIds]);
  return move ? <NextMoveLine move={move} onSchedule={() => askFor('schedule')} /> : null;
}
