import type { AccountSnapshot, FacetName } from '@/lib/domain/account-snapshot';
import { NO_HISTORY } from '@/lib/domain/history';
import type { Offer } from '@/lib/domain/playbook/offer';
import { decide } from '@/lib/offers/decide';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { approvalSheetOf } from '@/lib/sheet/approval-sheet';
import { callSheetOf } from '@/lib/sheet/call-sheet';
import type { Figure, FigureValue } from '@/lib/sheet/figure';
import { signalInput } from '@/lib/signals/signal-input';
import { TODAY_MS } from '@/tests/support/snapshot-builder';

export const playbook = samplePlaybook();

export function offerNamed(id: string): Offer {
  const offer = playbook.offers.find((one) => one.id === id);
  if (!offer) throw new Error(`no offer ${id}`);
  return offer;
}

export const approval = (snapshot: AccountSnapshot, offer: Offer, discount?: Parameters<typeof approvalSheetOf>[0]['decision']) =>
  approvalSheetOf({ input: signalInput(snapshot, playbook, TODAY_MS), offer, decision: discount, language: 'ja' });

export function call(snapshot: AccountSnapshot) {
  const decision = decide({ snapshot, playbook, history: NO_HISTORY, now: TODAY_MS });
  return callSheetOf<string>({ input: signalInput(snapshot, playbook, TODAY_MS), decision, spoken: null, language: 'ja' });
}

/** The same account with one of its parts unread. */
export function without(snapshot: AccountSnapshot, facet: FacetName): AccountSnapshot {
  const copy = structuredClone(snapshot);
  Object.assign(copy.facets, { [facet]: { state: 'unknown', error: { kind: 'unreachable' } } });
  return copy;
}

export const facetsOf = (figure: Figure): Set<string> => new Set(figure.from.facts.map(({ path }) => path.split('.')[0] ?? path));

export function valueIn(figures: readonly Figure[], id: string): FigureValue | null {
  const figure = figures.find((one) => one.id === id);
  if (!figure) throw new Error(`no figure ${id}`);
  return figure.value;
}

export const yen = (minor: number) => ({ minor, currency: 'JPY' });
