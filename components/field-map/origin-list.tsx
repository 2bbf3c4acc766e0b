import './conflict-list.css';
import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import { useLocale } from '../locale';
import { useVocabulary } from '../vocabulary';
import { factName } from './fact-name';
import { originRows } from './origin-rows';

/** On demand: which source says each value, since when, and where it stands there (B5). */
export function OriginList({ snapshot }: { snapshot: AccountSnapshot }) {
  const locale = useLocale();
  const { source, metricName } = useVocabulary();
  const rows = originRows(snapshot);
  if (rows.length === 0) return null;
  const { t, age } = locale;
  function nameOf(path: string): string {
    const [, metric] = /^usage\.metrics\.(.+)$/.exec(path) ?? [];
    if (metric !== undefined) return metricName(metric);
    const [, id, part] = /^usage\.([^.]+)\.(used|included|share)$/.exec(path) ?? [];
    const meter = part === undefined ? undefined : locale.find(`field.usage.meter.${part}`, { name: metricName(id ?? '') });
    return meter ?? factName(locale, path);
  }
  return (
    <details className="disclosure conflicts">
      <summary>{t('origins.title')}</summary>
      <ul>
        {rows.map((row) => (
          <li key={JSON.stringify(row)}>
            {nameOf(row.path)}{' '}
            <small className="num">
              {source(row.source)} · {age(row.fetchedAtMs)}
              {row.place !== undefined && (
                <>
                  {' · '}
                  <code>{row.place}</code>
                </>
              )}
            </small>
          </li>
        ))}
      </ul>
    </details>
  );
}
