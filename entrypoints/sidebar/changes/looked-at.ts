import { lookedFacts } from '@/lib/account/changes-since';
import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import type { LookedFacts } from '@/lib/domain/looked-facts';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import { signalReader } from '@/lib/signals/registry';
import { signalInput } from '@/lib/signals/signal-input';

/** What of an account is compared with the last look at it. */
export function lookedAt(snapshot: AccountSnapshot, playbook: Playbook, nowMs: number, offerId: string | null): LookedFacts {
  const read = signalReader(signalInput(snapshot, playbook, nowMs));
  const known = (id: string): number | undefined => {
    const reading = read(id);
    return reading.state === 'known' ? (reading.value as number) : undefined;
  };
  const { utilisation: limits } = playbook.policy;
  return lookedFacts(snapshot, { share: known('seat-utilisation'), nps: known('nps-score'), limits, offerId });
}
