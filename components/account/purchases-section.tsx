import './whitespace.css';
import { Disclosure } from '@/components/ui/disclosure';
import { keyed } from '@/components/ui/keyed';
import { Section } from '@/components/ui/section';
import { Unknown } from '@/components/ui/unknown';
import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import type { Purchases } from '@/lib/domain/facets/history';
import { useLocale } from '../locale';

type Purchase = Purchases['items'][number];

/** So many are seen at a glance; the others are one press away. */
const SHOWN = 4;

function List({ items }: { items: readonly Purchase[] }) {
  const { t, date, money, number } = useLocale();
  return (
    <ul className="whitespace">
      {keyed(items, ({ name, purchasedOn = '' }) => `${purchasedOn} ${name}`).map(({ key, item }) => {
        const { name, purchasedOn, quantity, amount, active, endsOn } = item;
        return (
          <li key={key} data-owned={active === false ? undefined : true}>
            <b>
              <bdi>{name}</bdi>
            </b>
            <span className="num">
              {[
                purchasedOn ? date(purchasedOn) : t('purchases.day-unknown'),
                quantity !== undefined && `× ${number(quantity)}`,
                amount && money(amount),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
            {(active === false || endsOn) && (
              <small className="num">
                {active === false ? t('purchases.ended') : endsOn && t('whitespace.until', { date: date(endsOn) })}
              </small>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** What they bought of us, the newest first (S1); a day that nobody knows comes last. */
export function PurchasesSection({ purchases }: { purchases: AccountSnapshot['facets']['purchases'] }) {
  const { t } = useLocale();
  const items = purchases.state === 'present' ? purchases.value.items : [];
  const inOrder = items.toSorted((a, b) => (b.purchasedOn ?? '').localeCompare(a.purchasedOn ?? '', 'en'));
  return (
    <Section title={t('purchases.title')}>
      {purchases.state === 'unknown' && <Unknown>{t('purchases.unknown')}</Unknown>}
      {purchases.state !== 'unknown' && items.length === 0 && <p className="whitespace-unplaced">{t('purchases.none')}</p>}
      {items.length > 0 && <List items={inOrder.slice(0, SHOWN)} />}
      {items.length > SHOWN && (
        <Disclosure summary={t('purchases.more', { count: items.length - SHOWN })}>
          <List items={inOrder.slice(SHOWN)} />
        </Disclosure>
      )}
    </Section>
  );
}
