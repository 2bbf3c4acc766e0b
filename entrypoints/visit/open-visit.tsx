import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { LocaleProvider, useLocale } from '@/components/locale';
import { SHORTCUTS, useShortcut } from '@/components/panel/shortcuts';
import { Button } from '@/components/ui/button';
import { VocabularyProvider } from '@/components/vocabulary';
import type { Language } from '@/lib/domain/language';
import { followCache } from '@/lib/queries/cache-queries';
import { createQueryClient } from '@/lib/queries/query-client';
import type { Reader } from '@/lib/storage/reader';
import type { Pack } from '@/lib/vault/pack';
import { useCustomerSafe } from '../sidebar/use-customer-safe';
import { packReader } from './pack-reader';
import { VisitAccount } from './visit-account';

interface OpenVisitProps {
  pack: Pack;
  expiresAtMs: number;
  customerLanguage: Language;
  reader: Reader;
  /** Forgets what was opened. */
  onShut: () => void;
}

/** An opened pack: its accounts, one at a time. It shuts by itself at its end. */
export function OpenVisit({ pack, expiresAtMs, customerLanguage, reader, onShut }: OpenVisitProps) {
  const { t, age, language, nowMs } = useLocale();
  const [at, setAt] = useState(0);
  // With a customer at the table the other accounts' names go too.
  const [safe, setSafe] = useCustomerSafe();
  useShortcut('customer-safe', () => setSafe(!safe));
  const packed = useMemo(() => packReader(pack, reader), [pack, reader]);
  // A client of its own: what the pack says is never taken for what is kept.
  const [client] = useState(createQueryClient);
  useEffect(() => followCache(client, reader), [client, reader]);
  useEffect(() => {
    const timer = setInterval(() => Date.now() >= expiresAtMs && onShut(), 1000);
    return () => clearInterval(timer);
  }, [expiresAtMs, onShut]);
  const { playbook, accounts, madeAtMs } = pack;
  const snapshot = accounts[at]?.snapshot;
  return (
    <QueryClientProvider client={client}>
      <div className="visit-open" data-safe={safe || undefined}>
        {!safe && (
          <nav className="visit-nav" aria-label={t('vault.accounts')}>
            <h1>{t('vault.visit')}</h1>
            <p className="num">{t('vault.as-of', { age: age(madeAtMs) })}</p>
            <Button action="customer-safe" onPress={() => setSafe(true)}>
              {t('menu.customer-safe')} <kbd>{SHORTCUTS['customer-safe']}</kbd>
            </Button>
            <Button onPress={onShut}>{t('vault.shut')}</Button>
            <ul>
              {accounts.map(({ snapshot: { ref, facets } }, index) => (
                <li key={`${ref.tenant}|${ref.accountId}`}>
                  <button
                    type="button"
                    data-account={ref.accountId}
                    aria-current={index === at || undefined}
                    onClick={() => setAt(index)}
                  >
                    {(facets.profile.state === 'present' && facets.profile.value.name) || ref.accountId}
                  </button>
                </li>
              ))}
            </ul>
          </nav>
        )}
        {snapshot?.identity && (
          <LocaleProvider language={language} nowMs={nowMs} timeZone={playbook.policy.timeZone}>
            <VocabularyProvider playbook={playbook} tenant={snapshot.ref.tenant}>
              <VisitAccount
                key={at}
                snapshot={snapshot}
                identity={snapshot.identity}
                {...{ playbook, customerLanguage, safe }}
                onSafeEnd={() => setSafe(false)}
                reader={packed}
              />
            </VocabularyProvider>
          </LocaleProvider>
        )}
      </div>
    </QueryClientProvider>
  );
}
