import { besideSources, withHeard } from '@/lib/account/heard/with-heard';
import { type AccountRef, cacheKeyOf, type Identity } from '@/lib/domain/account-ref';
import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import type { Result } from '@/lib/domain/app-error';
import type { Heard } from '@/lib/domain/journal';
import type { Cache } from '@/lib/storage/cache';

/** Until there is a playbook that says it. */
const NOWHERE = { timeZone: 'Asia/Tokyo', currency: 'JPY' };

async function groundOf(cache: Cache) {
  const playbook = await cache.activePlaybook();
  return playbook.ok && playbook.value
    ? { timeZone: playbook.value.policy.timeZone, currency: playbook.value.currency }
    : NOWHERE;
}

/** Between reading what is kept of an account and writing it anew nobody else writes it. Held for no network. */
const alone = <T>(key: string, work: () => Promise<T>): Promise<T> => navigator.locks.request(`account.row|${key}`, work);

async function keptOf(cache: Cache, key: string): Promise<AccountSnapshot | undefined> {
  const kept = await cache.readSnapshot(key);
  return kept.ok ? kept.value : undefined;
}

/** Keeps what the sources say of an account, with what its user heard laid over it. */
export function keepWithHeard(cache: Cache, snapshot: AccountSnapshot): Promise<Result<void>> {
  const { ref, identity } = snapshot;
  if (!identity) return cache.writeSnapshot(snapshot);
  const key = cacheKeyOf(ref, identity);
  return alone(key, async () => {
    const entries = await cache.journal.of(key);
    const heard = (entries.ok ? entries.value : []).some(({ kind }) => kind === 'heard');
    if (!entries.ok || !heard) return cache.writeSnapshot(snapshot);
    return cache.writeSnapshot(withHeard(snapshot, entries.value, await groundOf(cache)));
  });
}

/** Lays the answers that are in the journal now over what is kept of the account: after one came, or was taken back. */
export function tellHeard(cache: Cache, ref: AccountRef, identity: Identity): Promise<void> {
  const key = cacheKeyOf(ref, identity);
  return alone(key, async () => {
    const [kept, entries, ground] = await Promise.all([keptOf(cache, key), cache.journal.of(key), groundOf(cache)]);
    const concerned = kept?.beforeHeard || (entries.ok && entries.value.some(({ kind }) => kind === 'heard'));
    if (kept && entries.ok && concerned) await cache.writeSnapshot(withHeard(kept, entries.value, ground));
  });
}

/** An answer with what the sources say of the same in this moment. */
export async function heardNow(cache: Cache, ref: AccountRef, identity: Identity, entry: Heard): Promise<Heard> {
  const [kept, ground] = await Promise.all([keptOf(cache, cacheKeyOf(ref, identity)), groundOf(cache)]);
  return besideSources(entry, kept ?? null, ground);
}
