import type { TellingView } from '@/components/outcome/outcome-view';
import { cacheKeyOf, scopeKeyOf } from '@/lib/domain/account-key';
import type { AccountRef, Identity } from '@/lib/domain/account-ref';
import type { Effect } from '@/lib/domain/effect';

/** How long it is said that the CRM has it. */
const SAID_MS = 20_000;

function stateOf({ state, attempts }: Effect, online: boolean): TellingView['state'] {
  if (state !== 'waiting') return state;
  if (!online) return 'offline';
  return attempts === 0 ? 'soon' : 'again';
}

/** What is on its way for this account, and how much for others of the same user. Nobody else's is looked at. */
export function tellingViews(
  effects: readonly Effect[],
  { ref, identity, online, nowMs }: { ref: AccountRef; identity: Identity; online: boolean; nowMs: number },
): { tellings: TellingView[]; elsewhere: number } {
  const account = cacheKeyOf(ref, identity);
  const mine = effects.filter((one) => scopeKeyOf(one.ref, one.identity) === scopeKeyOf(ref, identity));
  const isHere = (one: Effect) => cacheKeyOf(one.ref, one.identity) === account;
  const isSaid = ({ state, sentMs = 0 }: Effect) => state !== 'sent' || nowMs - sentMs < SAID_MS;
  const tellings = mine
    .filter((one) => isHere(one) && isSaid(one))
    .map(
      (one): TellingView => ({
        id: one.id,
        kind: one.draft.kind,
        subject: one.draft.subject,
        state: stateOf(one, online),
        error: one.error,
      }),
    );
  return { tellings, elsewhere: mine.filter((one) => !isHere(one) && one.state !== 'sent').length };
}
