import type { ReactNode } from 'react';
import { Unknown } from '@/components/ui/unknown';
import type { AccountView } from '../account-view';
import { useLocale } from '../locale';
import { useVocabulary } from '../vocabulary';

/** The contract as both sides know it. What is not known here is left open, not guessed. */
export function CustomerTerms({ view }: { view: AccountView }) {
  const { t, number, money, date } = useLocale();
  const vocabulary = useVocabulary();
  const { plan } = view.snapshot.facets;
  const known = plan.state === 'present' ? plan.value : {};
  const { used, bought } = view.seats;
  const unknown = <Unknown>{t('fact.unknown')}</Unknown>;
  const rows: [key: string, label: string, value: ReactNode][] = [
    ['plan', t('plan.label'), (known.planId ? vocabulary.name(known.planId) : known.planName) ?? unknown],
    ['price', t('safe.price'), known.mrr ? t('plan.per-month', { amount: money(known.mrr) }) : unknown],
    ['seats', t('safe.seats'), bought === undefined ? unknown : number(bought)],
    ['used', t('safe.used'), used === undefined ? unknown : number(used)],
    ['renewal', t('renewal.label'), view.contract ? date(view.contract.renewalOn) : unknown],
  ];
  return (
    <dl className="safe-terms num">
      {rows.map(([key, label, value]) => (
        <div key={key}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
