import { cacheKeyOf } from '@/lib/domain/account-ref';
import { AccountSnapshot } from '@/lib/domain/account-snapshot';
import { open } from './codec';

/** The snapshot of a payload, if it is one and says itself that it belongs under this key; else undefined. */
export function ownSnapshot(key: string, payload: unknown): AccountSnapshot | undefined {
  const snapshot = open(AccountSnapshot, payload);
  if (!snapshot?.identity || cacheKeyOf(snapshot.ref, snapshot.identity) !== key) return undefined;
  return snapshot;
}
