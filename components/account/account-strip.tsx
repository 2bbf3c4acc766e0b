import './account.css';
import { Unknown } from '@/components/ui/unknown';
import type { AccountView } from '../account-view';
import { daysUntil, useLocale } from '../locale';
import { NpsFigure } from '../nps/nps-figure';
import { useVocabulary } from '../vocabulary';
import { Figure } from './figure';
import { StripStamps } from './strip-stamps';

function PlanFigure({ view }: { view: AccountView }) {
  const { t, money } = useLocale();
  const vocabulary = useVocabulary();
  const { plan } = view.snapshot.facets;
  const known = plan.state === 'present' ? plan.value : {};
  const name = known.planId ? vocabulary.name(known.planId) : known.planName;
  const nameless = plan.state === 'absent' ? t('plan.none') : <Unknown>{t('fact.unknown')}</Unknown>;
  const price = known.mrr ? t('plan.per-month', { amount: money(known.mrr) }) : <Unknown>{t('plan.price-unknown')}</Unknown>;
  return <Figure label={t('plan.label')} value={name ?? nameless} note={price} />;
}

function SeatsFigure({ view }: { view: AccountView }) {
  const { t, number, percent } = useLocale();
  const { warn, urgent } = useVocabulary().playbook.policy.utilisation;
  const { used, bought } = view.seats;
  const unknown = <Unknown>{t('fact.unknown')}</Unknown>;
  const share = used !== undefined && bought ? used / bought : undefined;
  const level = share === undefined || share < warn ? 'plain' : share < urgent ? 'warn' : 'bad';
  const value =
    used === undefined && bought === undefined ? (
      unknown
    ) : (
      <>
        {used === undefined ? unknown : number(used)}
        <span className="figure-of"> / {bought === undefined ? unknown : number(bought)}</span>
      </>
    );
  const note =
    share === undefined ? (
      <Unknown>{t('seats.share-unknown')}</Unknown>
    ) : (
      <span className="share" data-level={level}>
        <span className="share-bar" aria-hidden="true">
          <span style={{ width: `${Math.min(100, share * 100)}%` }} />
        </span>
        {percent(share)}
      </span>
    );
  return <Figure label={t('seats.label')} value={value} note={note} />;
}

function RenewalFigure({ view }: { view: AccountView }) {
  const { t, date, today } = useLocale();
  const { policy } = useVocabulary().playbook;
  const { contract } = view;
  if (!contract) {
    const value = <Unknown>{t('fact.unknown')}</Unknown>;
    return <Figure label={t('renewal.label')} value={value} note={t('renewal.ask')} />;
  }
  const days = daysUntil(today, contract.renewalOn);
  const noticeDays = daysUntil(today, contract.noticeOn);
  const value = (
    <span className="renewal-days" data-near={days <= policy.renewalLeadDays || undefined}>
      {days < 0 ? t('renewal.past', { count: -days }) : t('renewal.in-days', { count: days })}
    </span>
  );
  const note =
    days < 0
      ? date(contract.renewalOn)
      : noticeDays < 0
        ? t('renewal.notice-past')
        : t('renewal.notice-by', { date: date(contract.noticeOn, 'month-day') });
  return <Figure label={t('renewal.label')} value={value} note={note} />;
}

/** Plan, seats, renewal and NPS at a glance, each with its source and age. */
export function AccountStrip({ view }: { view: AccountView }) {
  const { t } = useLocale();
  return (
    <section className="strip" aria-label={t('account.at-a-glance')}>
      <dl className="account-strip">
        <PlanFigure view={view} />
        <SeatsFigure view={view} />
        <RenewalFigure view={view} />
        <NpsFigure view={view} />
      </dl>
      <StripStamps snapshot={view.snapshot} />
    </section>
  );
}
