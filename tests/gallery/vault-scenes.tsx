import type { ReactNode } from 'react';
import { MakePack } from '@/components/vault/make-pack';
import { PackList } from '@/components/vault/pack-list';
import { TODAY_MS } from '@/tests/support/snapshot-builder';

const HOUR = 3_600_000;
const nothing = () => undefined;

const names = [
  '見本精密工業株式会社',
  '見本ホールディングス東日本ロジスティクスソリューションズ株式会社 関東第二営業本部',
  'サンプル商事',
];
const choices = names.map((name, index) => ({
  key: name,
  name,
  host: 'mihon.my.salesforce.com',
  fetchedAtMs: TODAY_MS - index * 30 * HOUR,
  today: index < 2,
}));

function Vault({ packs = true, empty = false }: { packs?: boolean; empty?: boolean }) {
  return (
    <main className="visit">
      <PackList
        packs={packs ? [{ id: 'a', accounts: 8, madeAtMs: TODAY_MS - HOUR, expiresAtMs: TODAY_MS + 23 * HOUR }] : []}
        said={packs ? { a: 'PINが違います。あと5回間違えると消えます。15秒後にもう一度入力できます。' } : {}}
        opening={undefined}
        when={() => '11/24 18:00'}
        onOpen={nothing}
        onRemove={nothing}
      />
      <MakePack choices={empty ? [] : choices} most={60} shortest={6} said={undefined} busy={false} onMake={nothing} />
    </main>
  );
}

/** The page of sealed packs in its states, by name. */
export const vaultScenes: Readonly<Record<string, () => ReactNode>> = {
  vault: () => <Vault />,
  'vault-empty': () => <Vault packs={false} empty />,
};
