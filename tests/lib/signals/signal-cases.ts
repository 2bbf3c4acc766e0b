import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import { signals } from '@/lib/signals/registry';
import type { Reading, SignalInput } from '@/lib/signals/signal';
import { signalInput } from '@/lib/signals/signal-input';
import { miniPlaybook } from '@/tests/support/mini-playbook';
import { type SnapshotBuilder, snapshotBuilder, TODAY_MS } from '@/tests/support/snapshot-builder';

/** The input of an account as a builder leaves it, with the tests' small playbook. */
export function inputOf(
  build: (account: SnapshotBuilder) => SnapshotBuilder,
  policy: Partial<Playbook['policy']> = {},
  contactId?: string,
): SignalInput {
  return inputFrom(build(snapshotBuilder()).build(), policy, contactId);
}

export function inputFrom(snapshot: AccountSnapshot, policy: Partial<Playbook['policy']> = {}, contactId?: string): SignalInput {
  return signalInput(snapshot, miniPlaybook([], policy), TODAY_MS, contactId);
}

/** A signal by its id. */
export function read(input: SignalInput, id: string, of?: string): Reading {
  const signal = signals.get(id);
  if (!signal) throw new RangeError(`no signal ${id}`);
  return signal.derive(input, of);
}

/** The number a signal reads, or undefined where it is unknown. */
export function numberOf(input: SignalInput, id: string, of?: string): number | undefined {
  const reading = read(input, id, of);
  return reading.state === 'known' && typeof reading.value === 'number' ? reading.value : undefined;
}
