import type { AccountView } from '@/components/account-view';
import { NO_HISTORY } from '@/lib/domain/history';
import type { DecideInput } from '@/lib/offers/decide';

/** What the decision that a view shows was made from. */
export function decideInputOf({ snapshot, playbook, decision }: AccountView): DecideInput {
  return { snapshot, playbook, history: NO_HISTORY, now: decision.decidedAtMs, contactId: decision.contactId };
}
