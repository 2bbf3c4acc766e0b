import { type ReactNode, useEffect } from 'react';
import { VocabularyProvider } from '@/components/vocabulary';
import { accountViewOf } from '@/entrypoints/sidebar/account-view-of';
import { CustomerScreen } from '@/entrypoints/sidebar/price/customer-screen';
import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import { NO_HISTORY } from '@/lib/domain/history';
import type { Language } from '@/lib/domain/language';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { panelStories } from '@/tests/support/panel-stories';
import { snapshotBuilder, TODAY_MS } from '@/tests/support/snapshot-builder';

/** What is typed into one of the number fields of the price. */
export interface Typed {
  field: number;
  value: string;
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 60));

async function type({ field, value }: Typed): Promise<void> {
  const input = document.querySelectorAll<HTMLInputElement>('.number-input')[field];
  if (!input) return;
  input.focus();
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value);
  input.dispatchEvent(new Event('input', { bubbles: true }));
  input.blur();
  await pause();
}

/** Opens the price and types into it. */
export function PlayedPrice({ typed, children }: { typed: readonly Typed[]; children: ReactNode }) {
  useEffect(() => {
    const { dataset } = document.documentElement;
    dataset.playing = '';
    void (async () => {
      await pause();
      for (const one of document.querySelectorAll<HTMLDetailsElement>('.price-desk')) one.open = true;
      await pause();
      for (const one of typed) await type(one);
      delete dataset.playing;
    })();
  }, [typed]);
  return children;
}

/** The same growing account with fewer seats: 46 to 50 cost more than 51. */
export function fewer(): AccountSnapshot {
  const b = snapshotBuilder();
  const snapshot = panelStories.growing();
  const { plan } = snapshot.facets;
  if (plan.state === 'present') Object.assign(plan.value, { seats: 40, mrr: { minor: 72_000, currency: 'JPY' } });
  const { usage } = b.calm().meter('seats', [27, 28, 29, 31, 33, 35, 37, 38], 40).build().facets;
  return { ...snapshot, facets: { ...snapshot.facets, usage } };
}

/** The customer looks on: the price to be moved, and nothing of ours. */
export function customerPrice({ language }: { language: Language }) {
  const playbook = samplePlaybook();
  const snapshot = fewer();
  const view = accountViewOf({
    snapshot,
    playbook,
    history: NO_HISTORY,
    customerLanguage: language,
    role: undefined,
    nowMs: TODAY_MS,
  });
  return (
    <PlayedPrice typed={[{ field: 0, value: '48' }]}>
      <VocabularyProvider playbook={playbook} tenant={snapshot.ref.tenant}>
        <div className="panel">
          <main>
            <CustomerScreen view={view} onEnd={() => undefined} />
          </main>
        </div>
      </VocabularyProvider>
    </PlayedPrice>
  );
}
