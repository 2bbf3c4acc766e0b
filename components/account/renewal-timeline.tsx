import './account.css';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { Unknown } from '@/components/ui/unknown';
import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import type { ContractView } from '../account-view';
import { daysUntil, useLocale } from '../locale';
import { FreshnessStamp } from './freshness-stamp';

interface Stop {
  key: 'talk' | 'notice' | 'renewal';
  on: string;
  label: string;
}

/** From today to the renewal: by when to talk, by when notice must be given. The list is the drawing's equivalent. */
export function RenewalTimeline({
  contract,
  snapshot,
  onSchedule,
}: {
  contract: ContractView | undefined;
  snapshot: AccountSnapshot;
  /** Proposes times for the talk. */
  onSchedule?: (() => void) | undefined;
}) {
  const { t, date, today } = useLocale();
  const { plan } = snapshot.facets;
  const stops: Stop[] = contract
    ? [
        { key: 'talk', on: contract.talkOn, label: t('renewal.talk') },
        {
          key: 'notice',
          on: contract.noticeOn,
          label: contract.noticeAssumed ? t('renewal.notice-assumed') : t('renewal.notice'),
        },
        { key: 'renewal', on: contract.renewalOn, label: t('renewal.label') },
      ]
    : [];
  const span = contract ? Math.max(1, daysUntil(today, contract.renewalOn)) : 1;
  return (
    <Section title={t('renewal.title')} aside={<FreshnessStamp of={plan} facet="plan" />}>
      {!contract && <Unknown>{t('renewal.unknown')}</Unknown>}
      {contract && (
        <>
          <div className="timeline" aria-hidden="true">
            <span className="timeline-now" />
            {stops
              .filter((stop) => daysUntil(today, stop.on) >= 0)
              .map((stop) => (
                <span
                  key={stop.key}
                  className="timeline-stop"
                  data-stop={stop.key}
                  style={{ left: `${(daysUntil(today, stop.on) / span) * 100}%` }}
                />
              ))}
          </div>
          <ol className="timeline-list num">
            {stops.map((stop) => {
              const days = daysUntil(today, stop.on);
              return (
                <li key={stop.key} data-stop={stop.key} data-past={days < 0 || undefined}>
                  <span className="timeline-label">{stop.label}</span>
                  <b>{date(stop.on)}</b>
                  <small>{days < 0 ? t('renewal.passed', { count: -days }) : t('renewal.in-days', { count: days })}</small>
                </li>
              );
            })}
          </ol>
          {contract.left.state !== 'on-time' && (
            <p className="timeline-left num">
              {t(`renewal.left.${contract.left.state}`, { trial: contract.left.trialDays, approval: contract.left.approvalDays })}
            </p>
          )}
          {onSchedule && (
            <Button look="quiet" action="schedule" onPress={onSchedule}>
              {t('schedule.open')}
            </Button>
          )}
        </>
      )}
    </Section>
  );
}
