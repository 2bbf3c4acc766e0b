import { cacheKeyOf } from '@/lib/domain/account-key';
import type { AccountSnapshot } from '@/lib/domain/account-snapshot';

/** Does the snapshot say itself that it belongs under this key? Asked of every row, whoever parsed it. */
export function isUnder(key: string, { ref, identity }: AccountSnapshot): boolean {
  return identity !== undefined && cacheKeyOf(ref, identity) === key;
}
