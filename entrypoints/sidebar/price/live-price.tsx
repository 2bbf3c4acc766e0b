import type { AccountView } from '@/components/account-view';
import type { RecordedTerms } from '@/components/price/price-acts';
import { type JournalOf, useJournal } from '../use-journal';
import { RepPrice } from './rep-price';

/** The price in the hand; terms of the rep's own go into the journal, and through it into the decision (D5). */
export function LivePrice({ view, ...of }: JournalOf & { view: AccountView }) {
  const { failed, add, takeBack } = useJournal(of);
  const offerId = view.offer?.id;
  if (offerId === undefined) return null;
  // Only what the decision honours stands; an older one was overtaken by an outcome or by time.
  const { override } = view.history;
  const entry = view.journal.find(
    (one) => one.kind === 'override' && one.override.offerId === offerId && one.atMs === override?.atMs,
  );
  const recorded: RecordedTerms | undefined =
    entry && override?.offerId === offerId
      ? { id: entry.id, quantity: override.quantity, discount: override.discount, reason: override.reason }
      : undefined;
  return (
    <RepPrice
      view={view}
      recorded={recorded}
      failed={failed}
      onTakeBack={takeBack}
      onRecord={(terms, reason) => {
        const atMs = Date.now();
        add({ kind: 'override', id: crypto.randomUUID(), atMs, override: { offerId, reason, atMs, ...terms } });
      }}
    />
  );
}
