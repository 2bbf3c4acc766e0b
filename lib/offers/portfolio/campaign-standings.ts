import type { AccountHistory, CampaignStanding } from '@/lib/domain/history';
import { NO_HISTORY } from '@/lib/domain/history';
import type { Offer } from '@/lib/domain/playbook/offer';
import { yearOfPurchases } from '@/lib/signals/purchases';
import { signalReader } from '@/lib/signals/registry';
import { byRfm, fullValueOf, type Rfm, rfmScore } from '@/lib/signals/rfm';
import { signalInput } from '@/lib/signals/signal-input';
import { settle } from '../arbitrate';
import { courtOf } from '../court';
import { fastBench } from './fast-bench';
import type { BookTerms, PortfolioAccount } from './portfolio-account';
import type { Slices } from './slices';
import { sortSlices } from './sort-slices';

/** Where every account of a book stands in its limited campaigns (C11). */
export interface CampaignStandings {
  /** The history of an account with its standings; `index` is its place in the book. */
  withStandings(history: AccountHistory | undefined, index: number): AccountHistory;
}

interface Applicant {
  readonly index: number;
  readonly accountId: string;
  readonly rfm: Rfm;
  readonly score: number;
}

/** The best customers first; of equals the one for whom the offer is worth more, then by account id. */
function byMerit(a: Applicant, b: Applicant): number {
  return (
    byRfm(a.rfm, b.rfm) ||
    b.score - a.score ||
    (a.accountId < b.accountId ? -1 : a.accountId > b.accountId ? 1 : a.index - b.index)
  );
}

/** Has this account said yes to the offer by now? Whatever it says later, one of the quota went to it. */
function hasTaken({ outcomes }: AccountHistory, offerId: string, now: number): boolean {
  return outcomes.some((one) => one.offerId === offerId && one.atMs <= now && (one.kind === 'accepted' || one.kind === 'won'));
}

/** The campaigns of a playbook that go to a limited number of accounts. */
export function campaignsOf(offers: readonly Offer[]): readonly Offer[] {
  return offers.filter((offer) => offer.campaign !== undefined);
}

/**
 * Draws up the list of each limited campaign over a book of accounts (O223). Every account on which the campaign falls on no ground
 * but the choice itself is an applicant; applicants are ranked by what they have bought and when they were last spoken to, and
 * whoever has taken it counts against the quota. Goes through the accounts twice.
 */
export function* campaignStandings(
  accounts: Iterable<PortfolioAccount>,
  terms: BookTerms,
  slices: Slices,
): Generator<number, CampaignStandings, void> {
  const { playbook, now, learned } = terms;
  const campaigns = campaignsOf(playbook.offers);
  // Downsells too: while one survives, an offer with a discount waits for it (O44).
  const places = playbook.offers.flatMap(({ campaign, kind }, at) => (campaign || kind === 'downsell' ? [at] : []));
  // As if everybody were chosen: what then still stands is an applicant.
  const everybody: CampaignStanding[] = campaigns.map(({ id }) => ({ offerId: id, rank: 1, taken: 0 }));
  const bench = fastBench({ ...terms, reasons: false });
  const taken = new Map<string, number>();
  const yearly: number[] = [];
  let done = 0;
  for (const { snapshot, history = NO_HISTORY } of accounts) {
    const year = yearOfPurchases(signalInput(snapshot, playbook, now));
    if ('minor' in year) yearly.push(year.minor);
    for (const { id } of campaigns) if (hasTaken(history, id, now)) taken.set(id, (taken.get(id) ?? 0) + 1);
    done += 1;
    if (slices.isOver()) {
      yield done;
      slices.begin();
    }
  }

  // Sorted here, in slices, so that what sorts again has nothing to do.
  yield* sortSlices(yearly, (a, b) => a - b, slices);
  const fullValueMinor = fullValueOf(yearly);
  const applicants = new Map<string, Applicant[]>(campaigns.map(({ id }) => [id, []]));
  let index = 0;
  for (const { snapshot, history = NO_HISTORY, risk } of accounts) {
    const input = signalInput(snapshot, playbook, now);
    const court = courtOf({ input, read: signalReader(input), history: { ...history, standings: everybody }, learned, risk });
    for (const { offer, code, priority } of settle(bench.judgeSome(court, places), court.group === 'control')) {
      if (code !== 'MATCH' || !offer.campaign) continue;
      const { accountId } = snapshot.ref;
      applicants.get(offer.id)?.push({ index, accountId, rfm: rfmScore(input, fullValueMinor), score: priority?.score ?? 0 });
    }
    index += 1;
    if (slices.isOver()) {
      yield done + index;
      slices.begin();
    }
  }

  const lists: { readonly offerId: string; readonly ranks: Int32Array }[] = [];
  for (const [offerId, list] of applicants) {
    yield* sortSlices(list, byMerit, slices);
    const ranks = new Int32Array(index);
    for (const [place, one] of list.entries()) {
      ranks[one.index] = place + 1;
      if (place % 1024 === 0 && slices.isOver()) {
        yield place;
        slices.begin();
      }
    }
    lists.push({ offerId, ranks });
  }
  return {
    withStandings(history = NO_HISTORY, at) {
      const standings = lists.flatMap(({ offerId, ranks }): CampaignStanding[] => {
        const rank = ranks[at] ?? 0;
        return rank === 0 ? [] : [{ offerId, rank, taken: taken.get(offerId) ?? 0 }];
      });
      return { ...history, standings };
    },
  };
}
