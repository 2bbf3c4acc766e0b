import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { useLocale } from '@/components/locale';
import type { MakeRequest } from '@/components/vault/make-pack';
import { call } from '@/lib/messaging/client';
import { packsQuery, VAULT } from '@/lib/queries/vault-query';
import { type Pack, readPack } from '@/lib/vault/pack';
import type { Choice } from './use-choices';

const HOUR_MS = 3_600_000;

/** What is done with packs, and what came of it in words. No PIN outlives its call. */
export function useVault(choices: readonly Choice[]) {
  const { t, find } = useLocale();
  const client = useQueryClient();
  const packs = useQuery(packsQuery()).data?.packs ?? [];
  const [opened, setOpened] = useState<{ pack: Pack; expiresAtMs: number } | undefined>();
  const [opening, setOpening] = useState<string | undefined>();
  const [said, setSaid] = useState<Record<string, string>>({});
  const [made, setMade] = useState<string | undefined>();
  const [busy, setBusy] = useState(false);
  /** The same each time: it is what a clock waits to call. */
  const shut = useCallback(() => setOpened(undefined), []);
  const again = () => client.invalidateQueries({ queryKey: VAULT });
  const words = (kind: string) => find(`error.${kind}.says`) ?? kind;

  async function make({ keys, pin, hours }: MakeRequest): Promise<void> {
    setBusy(true);
    const accounts = choices.filter(({ key }) => keys.includes(key)).map(({ ref, identity }) => ({ ref, identity }));
    let old = 0;
    for (const [index, about] of accounts.entries()) {
      setMade(t('vault.fetching', { done: index + 1, count: accounts.length }));
      // What cannot be read anew is taken as it is kept, with its age.
      const fresh = navigator.onLine && (await call('account.refresh', { ...about, force: false })).ok;
      if (!fresh) old += 1;
    }
    setMade(t('vault.sealing'));
    const sealed = await call('vault.seal', { accounts, pin, expiresAtMs: Date.now() + hours * HOUR_MS });
    setBusy(false);
    if (!sealed.ok) setMade(words(sealed.error.kind));
    else if (sealed.value.id === null) setMade(t('vault.nothing-sealed'));
    else
      setMade(
        [t('vault.sealed', { count: sealed.value.accounts }), old > 0 ? t('vault.not-fresh', { count: old }) : ''].join(' '),
      );
    await again();
  }

  async function open(id: string, pin: string): Promise<void> {
    setOpening(id);
    const answer = await call('vault.open', { id, pin });
    setOpening(undefined);
    const say = (text: string, at = id) => setSaid({ [at]: text });
    if (!answer.ok) return say(words(answer.error.kind));
    const { value } = answer;
    if (value.state === 'open') {
      const pack = readPack(value.pack);
      setSaid({});
      if (!pack) return say(t('vault.unreadable'));
      return setOpened({ pack, expiresAtMs: packs.find((one) => one.id === id)?.expiresAtMs ?? 0 });
    }
    if (value.state === 'wait') return say(t('vault.wait', { count: Math.ceil(value.waitMs / 1000) }));
    if (value.state === 'wrong-pin') {
      const wait = value.waitMs > 0 ? ` ${t('vault.wait', { count: Math.ceil(value.waitMs / 1000) })}` : '';
      return say(`${t('vault.wrong', { count: value.left })}${wait}`);
    }
    say(t(`vault.state.${value.state}`), 'gone');
    await again();
  }

  return {
    packs,
    opened,
    opening,
    said,
    made,
    busy,
    make,
    open,
    shut,
    async remove(id: string) {
      await call('vault.remove', { id });
      await again();
    },
  };
}
