import { Unknown } from '@/components/ui/unknown';
import type { MeterView } from '../account-view';
import { useLocale } from '../locale';

const FAR_DAYS = 300;
/** A line drawn two years on from a few months says no more than that. */
const OUT_OF_SIGHT_DAYS = 730;

/** When the meter runs out, in words, always with its range. */
export function RunOutSentence({ meter }: { meter: MeterView }) {
  const { t, date, today } = useLocale();
  const { limit, runOut } = meter;
  if (limit === null) return <>{t('usage.is-unlimited')}</>;
  if (limit === undefined) return <Unknown>{t('usage.limit-unknown')}</Unknown>;
  if (!runOut || runOut.state === 'too-little') return <>{t('usage.too-little')}</>;
  if (runOut.state === 'over') return <b className="over">{t('usage.over')}</b>;
  if (runOut.state === 'no-trend' || runOut.days === null || runOut.earliestDays === null) return <>{t('usage.no-trend')}</>;
  if (runOut.days > OUT_OF_SIGHT_DAYS) return <>{t('usage.far')}</>;
  const day = (days: number) =>
    date(
      Temporal.PlainDate.from(today)
        .add({ days: Math.floor(days) })
        .toString(),
      // Beyond a season or so a day means nothing, and without its year it misleads.
      days < FAR_DAYS ? 'month-day' : 'month',
    );
  const params = { date: day(runOut.days), from: day(runOut.earliestDays) };
  return (
    <>
      {runOut.latestDays === null
        ? t('usage.runs-out-open', params)
        : t('usage.runs-out', { ...params, to: day(runOut.latestDays) })}
    </>
  );
}
