import type { BookRow, RowOffer } from '@/components/portfolio/book-row';
import { accountPage } from '@/lib/crm/account-page';
import type { CrmRecipe } from '@/lib/crm/recipe';
import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import { plainText } from '@/lib/domain/plain-text';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import type { RankedAccount } from '@/lib/offers/portfolio/rank-accounts';
import { signalReader } from '@/lib/signals/registry';
import { signalInput } from '@/lib/signals/signal-input';

/** What rows are made with. */
export interface RowTerms {
  playbook: Playbook;
  nowMs: number;
  /** The recipe of the book's CRM; without one no row leads anywhere. */
  recipe: CrmRecipe | undefined;
  /** Origins of hosts that were added by hand. */
  sites: readonly string[];
}

/** A row of the book before it is ranked; it holds nothing of the snapshot but what it shows. */
export function rowOf(snapshot: AccountSnapshot, { playbook, nowMs, recipe, sites }: RowTerms): BookRow {
  const { ref, facets } = snapshot;
  const read = signalReader(signalInput(snapshot, playbook, nowMs));
  const known = <T>(id: string): T | undefined => {
    const reading = read(id);
    return reading.state === 'known' ? (reading.value as T) : undefined;
  };
  const name = facets.profile.state === 'present' ? facets.profile.value.name : undefined;
  return {
    accountId: ref.accountId,
    name,
    href: recipe && accountPage(ref, recipe, sites),
    offer: undefined,
    renewalDays: known<number>('days-to-renewal'),
    npsBand: known<NonNullable<BookRow['npsBand']>>('nps-band'),
    use: known<number>('seat-utilisation'),
    touchDays: known<number>('days-since-touch'),
    stage: known<string>('stage'),
    changes: [],
    plain: plainText(`${name ?? ''} ${ref.accountId}`),
  };
}

/** What the ranking says of an account, for its row. */
export const offerOf = ({ kind, offerId, expectedMinor, rank }: RankedAccount): RowOffer => ({
  kind,
  offerId,
  expectedMinor,
  rank,
});
