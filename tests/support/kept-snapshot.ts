import { type AccountRef, cacheKeyOf, type Identity } from '@/lib/domain/account-ref';
import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import { SnapshotBuilder, TODAY_MS } from './snapshot-builder';

export const HANAKO: Identity = { orgId: '00D000000000001AAA', userId: '005000000000001AAA' };
export const TARO: Identity = { orgId: '00D000000000001AAA', userId: '005000000000002AAA' };

/** A snapshot as one user read it, with a name to tell it by. */
export function keptSnapshot(accountId: string, identity: Identity = HANAKO, name = `見本${accountId}`): AccountSnapshot {
  return { ...new SnapshotBuilder(TODAY_MS, accountId).profile({ name }).build(), identity };
}

export function keyOf({ ref, identity = HANAKO }: { ref: AccountRef; identity?: Identity | undefined }): string {
  return cacheKeyOf(ref, identity);
}
