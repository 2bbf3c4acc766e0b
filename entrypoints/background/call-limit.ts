import { type NearLimit, nearLimit } from '@/lib/account/near-limit';
import { type AccountRef, type Identity, scopeKeyOf } from '@/lib/domain/account-ref';
import { z } from '@/lib/domain/z';
import type { ToldLimit } from '@/lib/sources/source';

/** A figure older than this says nothing of now; the sources themselves believe theirs as long. */
const TRUSTED_MS = 15 * 60_000;

const Kept = z.object({
  atMs: z.number(),
  limit: z.object({ used: z.number(), allowed: z.number(), share: z.number(), source: z.optional(z.string()) }),
});

/**
 * What a person should know of the limit: as it was told just now, else as it was told last while looking at another account of this user,
 * so that an account that is still fresh does not hide it.
 */
export async function knownLimit(
  ref: AccountRef,
  identity: Identity,
  told: ToldLimit | undefined,
): Promise<NearLimit | undefined> {
  const key = `callLimit:${scopeKeyOf(ref, identity)}`;
  if (told === undefined) {
    const kept = z.safeParse(Kept, (await chrome.storage.session.get(key))[key]);
    const isNow = kept.success && kept.data.atMs <= Date.now() && Date.now() - kept.data.atMs < TRUSTED_MS;
    return isNow ? (kept.data.limit as NearLimit) : undefined;
  }
  const near = nearLimit(told);
  if (near) await chrome.storage.session.set({ [key]: { atMs: Date.now(), limit: near } });
  else await chrome.storage.session.remove(key);
  return near;
}
