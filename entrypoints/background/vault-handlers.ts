import { cacheKeyOf } from '@/lib/domain/account-ref';
import { z } from '@/lib/domain/z';
import type { Request, Response } from '@/lib/messaging/channels';
import type { Handlers } from '@/lib/messaging/server';
import type { Cache } from '@/lib/storage/cache';
import { EVERYBODYS } from '@/lib/storage/desk';
import { COST, type Cost } from '@/lib/vault/cost';
import { isPast, openPack } from '@/lib/vault/open-pack';
import { LONGEST_MS, type Pack } from '@/lib/vault/pack';
import { sealPack } from '@/lib/vault/seal-pack';
import { SealedPack } from '@/lib/vault/sealed-pack';
import { MOST_TRIES, waitAfter } from '@/lib/vault/tries';

type VaultChannel = 'vault.seal' | 'vault.open' | 'vault.list' | 'vault.remove';
type Account = Request<'vault.seal'>['accounts'][number];

/** Two pages at once would guess twice in one try. */
const alone = <T>(work: () => Promise<T>): Promise<T> => navigator.locks.request('tsugite-vault', work);

async function packed(cache: Cache, { ref, identity }: Account): Promise<Pack['accounts']> {
  const key = cacheKeyOf(ref, identity);
  const [snapshot, journal] = await Promise.all([cache.readSnapshot(key), cache.journal.of(key)]);
  return snapshot.ok && snapshot.value ? [{ snapshot: snapshot.value, journal: journal.ok ? journal.value : [] }] : [];
}

/** What lies in the vault; a row that is none goes. */
async function packsIn(cache: Cache): Promise<Map<string, SealedPack>> {
  const rows = await cache.vault.list();
  const packs = new Map<string, SealedPack>();
  for (const { id, sealed } of rows.ok ? rows.value : []) {
    const pack = z.safeParse(SealedPack, sealed);
    if (pack.success && !isPast(pack.data, Date.now())) packs.set(id, pack.data);
    else await cache.vault.remove(id);
  }
  return packs;
}

const put = (cache: Cache, id: string, sealed: SealedPack) =>
  // Nobody's: whoever knows the PIN may open it, and without it nobody learns whose it is.
  cache.vault.put({ id, scope: EVERYBODYS, expiresAtMs: sealed.head.expiresAtMs, sealed });

/** Packs for a visit without network: made of what is kept, opened by their PIN alone. */
export function vaultHandlers(cache: Cache, cost: Cost = COST): Pick<Handlers, VaultChannel> {
  async function open({ id, pin }: Request<'vault.open'>): Promise<Response<'vault.open'>> {
    const rows = await cache.vault.list();
    const known = rows.ok && rows.value.some((row) => row.id === id);
    const pack = (await packsIn(cache)).get(id);
    if (!pack) return { state: known ? 'expired' : 'gone' };
    const nowMs = Date.now();
    if (nowMs < pack.waitUntilMs) return { state: 'wait', waitMs: pack.waitUntilMs - nowMs };
    const tries = pack.tries + 1;
    const waitMs = waitAfter(tries);
    // Counted before it is tried: who ends the worker meanwhile has used up the try.
    const counted = await put(cache, id, { ...pack, tries, waitUntilMs: nowMs + waitMs });
    if (!counted.ok) return { state: 'wait', waitMs: 1000 };
    const opened = await openPack(pack, pin, nowMs);
    if (opened.state === 'open') {
      await put(cache, id, { ...pack, tries: 0, waitUntilMs: 0 });
      return { state: 'open', pack: opened.text };
    }
    if (opened.state === 'wrong-pin' && tries < MOST_TRIES) return { state: 'wrong-pin', left: MOST_TRIES - tries, waitMs };
    await cache.vault.remove(id);
    return { state: opened.state === 'wrong-pin' ? 'erased' : opened.state };
  }

  return {
    async 'vault.seal'({ accounts, pin, expiresAtMs }) {
      const [playbook, found] = await Promise.all([
        cache.activePlaybook(),
        Promise.all(accounts.map((account) => packed(cache, account))),
      ]);
      if (!playbook.ok) return playbook;
      const kept = found.flat();
      const missing = accounts.length - kept.length;
      if (!playbook.value || kept.length === 0) return { ok: true, value: { id: null, accounts: 0, missing } };
      const madeAtMs = Date.now();
      const pack: Pack = { madeAtMs, playbook: playbook.value, accounts: kept };
      const sealed = await sealPack({
        text: JSON.stringify(pack),
        pin,
        madeAtMs,
        expiresAtMs: Math.min(expiresAtMs, madeAtMs + LONGEST_MS),
        accounts: kept.length,
        cost,
      });
      const id = crypto.randomUUID();
      const written = await put(cache, id, sealed);
      return written.ok ? { ok: true, value: { id, accounts: kept.length, missing } } : written;
    },
    'vault.open': (request) => alone(async () => ({ ok: true, value: await open(request) })),
    async 'vault.list'() {
      const packs = [...(await alone(() => packsIn(cache)))];
      const listed = packs.map(
        ([
          id,
          {
            head: { accounts, madeAtMs, expiresAtMs },
          },
        ]) => ({ id, accounts, madeAtMs, expiresAtMs }),
      );
      return { ok: true, value: { packs: listed.sort((a, b) => b.madeAtMs - a.madeAtMs) } };
    },
    async 'vault.remove'({ id }) {
      const removed = await alone(() => cache.vault.remove(id));
      return removed.ok ? { ok: true, value: {} } : removed;
    },
  };
}
