import type { Paper } from '@/components/sheet/paper';
import { cacheKeyOf } from '@/lib/domain/account-key';
import { call } from '@/lib/messaging/client';
import { proofUseEvent } from '@/lib/proof/proof-use-event';
import { dayOf } from '@/lib/signals/signal-input';
import type { KeptForSheet } from './use-kept-accounts';

interface Handed {
  readonly of: KeptForSheet;
  readonly paper: Paper;
}

/** Sheets were printed or copied: each voice on one is a use of it, logged at its account (F6), once a day. */
export function tellVoices(handed: readonly Handed[], atMs: number, timeZone: string): void {
  for (const { of, paper } of handed) {
    const { ref, identity } = of.snapshot;
    if (!paper.voice || !identity) continue;
    const accountKey = cacheKeyOf(ref, identity);
    const use = proofUseEvent({ ...paper.voice, today: dayOf(atMs, timeZone), purpose: 'one-to-one', accountKey });
    void call('journal.add', { ref, identity, entry: { kind: 'proof-use', id: use.id, atMs, use } });
  }
}
