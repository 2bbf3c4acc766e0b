import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { AccountView } from '@/components/account-view';
import type { VoiceView } from '@/components/proof/proof-view';
import { cacheKeyOf, scopeKeyOf } from '@/lib/domain/account-key';
import type { ProofUse } from '@/lib/domain/proof-use';
import { call } from '@/lib/messaging/client';
import { proofUseEvent } from '@/lib/proof/proof-use-event';
import { enteredQuery } from '@/lib/queries/cache-queries';
import { dayOf } from '@/lib/signals/signal-input';
import type { Reader } from '@/lib/storage/reader';

/**
 * Where this user told voices, over all accounts (F4, F6). What was told to this very account today is no further use of the voice when it is
 * told again, so it does not take the voice out of the rep's hand.
 */
export function useProofUses(reader: Reader, { snapshot, playbook, decision }: AccountView) {
  const { ref, identity } = snapshot;
  const account = identity ? cacheKeyOf(ref, identity) : '';
  const today = dayOf(decision.decidedAtMs, playbook.policy.timeZone);
  const scope = identity ? scopeKeyOf(ref, identity) : '';
  const entries = useQuery({ ...enteredQuery(reader, scope), enabled: identity !== undefined }).data;
  const uses = useMemo(() => {
    const all = (entries ?? []).flatMap((entry): ProofUse[] => (entry.kind === 'proof-use' ? [entry.use] : []));
    return all.filter((use) => use.accountKey !== account || use.onDate !== today);
  }, [entries, account, today]);

  /** One use, kept once however often the words are copied that day. */
  function told({ testimonial }: VoiceView): void {
    if (!identity) return;
    const offerId = decision.offerId ?? undefined;
    const use = proofUseEvent({ testimonialId: testimonial.id, today, purpose: 'one-to-one', accountKey: account, offerId });
    void call('journal.add', { ref, identity, entry: { kind: 'proof-use', id: use.id, atMs: Date.now(), use } });
  }
  return { uses, told };
}
