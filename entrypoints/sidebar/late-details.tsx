import { useMemo } from 'react';
import type { AccountView } from '@/components/account-view';
import { AccountDetails } from '@/components/panel/account-details';
import type { Language } from '@/lib/domain/language';
import { matchTestimonials } from '@/lib/proof/match-testimonial';
import { dayOf } from '@/lib/signals/signal-input';

interface LateDetailsProps {
  view: AccountView;
  customerLanguage: Language;
  /** Role code of the person spoken to; undefined: anybody. */
  listenerRole: string | undefined;
}

/** What stands below the fold, with the voices that may be told to this account. */
export function LateDetails({ view, customerLanguage, listenerRole }: LateDetailsProps) {
  const voices = useMemo(() => {
    const { snapshot, playbook, offer, decision } = view;
    if (!offer) return [];
    const today = dayOf(decision.decidedAtMs, playbook.policy.timeZone);
    return matchTestimonials({ snapshot, playbook, offer, contactRole: listenerRole, today, language: customerLanguage });
  }, [view, customerLanguage, listenerRole]);
  return <AccountDetails view={view} voices={voices} />;
}
