import type { ReactNode } from 'react';
import { useLocale } from '@/components/locale';
import { CallList } from '@/components/portfolio/call-list';
import { NoCrmHere } from '@/components/state/no-crm-here';
import { PackList } from '@/components/vault/pack-list';
import type { CallEntry } from '@/lib/domain/desk';
import { bookRows } from '@/tests/support/book-rows';

const nothing = () => undefined;

const callOf = (accountId: string): CallEntry => ({
  ref: { crm: 'salesforce', tenant: 'mihon.my.salesforce.com', accountId },
});

function Calls({ calls, unknown = [] }: { calls: readonly CallEntry[] | null; unknown?: string[] }) {
  return (
    <main className="portfolio">
      <CallList
        calls={calls}
        read={() => ({ entries: [], several: [], unknown })}
        addressesIn={() => []}
        onCalls={nothing}
        toCall={({ accountId }) => callOf(accountId)}
      />
    </main>
  );
}

function ExpiredPack() {
  const { t } = useLocale();
  return (
    <main className="visit">
      <PackList
        packs={[]}
        said={{ gone: t('vault.state.expired') }}
        opening={undefined}
        when={() => ''}
        onOpen={nothing}
        onRemove={nothing}
      />
    </main>
  );
}

/** Other places and their empty states, by name. */
export const placeScenes: Readonly<Record<string, () => ReactNode>> = {
  'visit-expired': () => <ExpiredPack />,
  'calls-empty': () => <Calls calls={null} />,
  calls: () => <Calls calls={bookRows(8).map(({ accountId }) => callOf(accountId))} />,
};

/** In the browser's side panel, beside a page of which nothing is known. */
export const SidePanelEmpty = () => <NoCrmHere onTurnOn={nothing} onOpenBook={nothing} onDockInPage={nothing} />;
