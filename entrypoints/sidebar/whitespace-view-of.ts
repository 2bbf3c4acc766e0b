import type { WhitespaceView } from '@/components/account/whitespace-section';
import type { AccountView } from '@/components/account-view';
import { sameCompany } from '@/lib/domain/company-name';
import { signalInput } from '@/lib/signals/signal-input';
import { whitespaceOf } from '@/lib/signals/whitespace-of';

/** What the account owns of the catalogue and who supplies the rest, with what the playbook says of those competitors. */
export function whitespaceViewOf({ snapshot, playbook, decision }: AccountView): WhitespaceView {
  const whitespace = whitespaceOf(signalInput(snapshot, playbook, decision.decidedAtMs));
  if (whitespace.state === 'unknown') return { owned: undefined, gaps: [], unplaced: [] };
  const differs = (name: string, productId: string) =>
    playbook.rivals.find((rival) => rival.productId === productId && rival.names.some((known) => sameCompany(known, name)))
      ?.differs;
  return {
    owned: whitespace.owned,
    gaps: whitespace.gaps.map(({ productId, supply, suppliers }) => ({
      productId,
      supply,
      suppliers: suppliers.map((one) => ({ ...one, differs: differs(one.name, productId) })),
    })),
    unplaced: whitespace.unplaced.map((one) => one.name),
  };
}
