import { Unknown } from '@/components/ui/unknown';
import type { Money } from '@/lib/domain/money';
import { type Locale, useLocale } from '../locale';
import type { LiveView } from './field-map-view';

/** A value as a person reads it. The kinds are those of the canonical fields. */
function written({ money, number, percent, date, list, t }: Locale, kind: string, value: unknown): string {
  if (kind === 'money' || kind === 'signed-money') return money(value as Money);
  if (kind === 'ratio') return percent(Number(value));
  if (kind === 'date') return date(String(value));
  if (kind === 'flag') return t(value === true ? 'map.yes' : 'map.no');
  if (Array.isArray(value)) return value.length === 0 ? t('map.none-of-them') : list(value.map(String));
  return typeof value === 'number' ? number(value, 4) : String(value);
}

/** What the field gives for the account, beside the source's own writing where that differs. */
export function LiveValue({ kind, live }: { kind: string; live: LiveView }) {
  const locale = useLocale();
  const { t } = locale;
  if (live.state === 'no-account') return <span className="live-waiting">{t('map.no-account-value')}</span>;
  if (live.state === 'no-entry') return <span className="live-waiting">{t('map.no-entry')}</span>;
  if (live.state === 'none') return <Unknown>{t('map.nothing-there')}</Unknown>;
  if (live.state === 'problem') {
    return (
      <span className="live-problem">
        {t('map.cannot-read', { raw: live.raw })}
        <small>{locale.find(`map.expected.${kind}`) ?? t('map.expected.any')}</small>
      </span>
    );
  }
  const text = written(locale, kind, live.value);
  return (
    <span className="live-value num">
      {text}
      {text !== live.raw && <small>{t('map.raw', { raw: live.raw })}</small>}
    </span>
  );
}
