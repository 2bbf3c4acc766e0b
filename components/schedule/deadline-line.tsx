import { useLocale } from '../locale';
import type { DeadlineView } from './schedule-view';

/** What the times were worked back from; once it is late, what is still possible (X4). */
export function DeadlineLine({ deadline }: { deadline: DeadlineView | undefined }) {
  const { t, date } = useLocale();
  if (!deadline) return <p className="schedule-from">{t('schedule.no-renewal')}</p>;
  const { renewalOn, by, left, trialDays, approvalDays, passed } = deadline;
  const { state } = left;
  const said =
    state === 'on-time'
      ? t(trialDays > 0 ? 'schedule.on-time' : 'schedule.on-time-no-trial', {
          by: date(by ?? renewalOn),
          renewal: date(renewalOn),
          trial: trialDays,
          approval: approvalDays,
        })
      : t(`renewal.left.${state}`, { trial: left.trialDays, approval: left.approvalDays });
  return (
    <p className="schedule-from num" data-late={state !== 'on-time' || undefined}>
      {said}
      {state !== 'on-time' && by !== undefined && ` ${t('schedule.until', { by: date(by) })}`}
      {passed && by !== undefined && <b> {t('schedule.none-until', { by: date(by) })}</b>}
    </p>
  );
}
