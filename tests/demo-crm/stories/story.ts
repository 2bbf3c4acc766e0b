import type { OfferKind } from '@/lib/domain/playbook/offer-kind';
import type { AccountSeed } from '../data/account-seed';

/** A hand-written account: what it is, and what a good seller would do about it (as the signed-in 見本 花子 sees it). */
export interface Story {
  seed: AccountSeed;
  expects: (typeof OfferKind.options)[number] | 'no-offer';
}

/** For accounts of which nothing hangs on the master record. */
export const NOTHING = {
  people: [],
  usage: [],
  adoption: {},
  answers: [],
  interest: [],
  competitors: [],
  assets: [],
  opportunities: [],
  tickets: [],
  touches: [],
} as const;
