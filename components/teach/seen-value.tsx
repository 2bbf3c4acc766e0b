import { Unknown } from '@/components/ui/unknown';
import { type Locale, useLocale } from '../locale';
import type { TeachKind, TeachSeen } from './teach-view';

function written({ money, number, percent, date, t }: Locale, as: TeachKind, value: (TeachSeen & { state: 'read' })['value']) {
  if (typeof value === 'object') return money(value);
  if (typeof value === 'boolean') return t(value ? 'teach.yes' : 'teach.no');
  if (typeof value === 'number') return as === 'percent' ? percent(value) : number(value, 4);
  return as === 'date' ? date(value) : value;
}

/** What would be read, beside the page's own writing where that differs; or why nothing would. */
export function SeenValue({ as, seen }: { as: TeachKind; seen: TeachSeen }) {
  const locale = useLocale();
  const { t, find } = locale;
  if (seen.state === 'waiting' || seen.state === 'none') return <Unknown>{t(`teach.seen.${seen.state}`)}</Unknown>;
  if (seen.state !== 'read') {
    const words = seen.state === 'unreadable' ? find(`teach.problem.${seen.problem}`) : t(`teach.seen.${seen.state}`);
    return (
      <span className="teach-problem">
        {words}
        {seen.state === 'unreadable' && <small>{t('teach.seen.raw', { raw: seen.raw })}</small>}
      </span>
    );
  }
  const text = written(locale, as, seen.value);
  return (
    <span className="teach-value num">
      {text}
      {text !== seen.raw && <small>{t('teach.seen.raw', { raw: seen.raw })}</small>}
    </span>
  );
}
