import type { AccountView } from '@/components/account-view';
import type { DecideInput } from '@/lib/offers/decide';

/** What the decision that a view shows was made from. */
export function decideInputOf({ snapshot, playbook, history, decision }: AccountView): DecideInput {
  return { snapshot, playbook, history, now: decision.decidedAtMs, contactId: decision.contactId };
}
