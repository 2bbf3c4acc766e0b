import './conflict-list.css';
import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import { useLocale } from '../locale';
import { useVocabulary } from '../vocabulary';
import { fieldName } from './field-name';
import { originRows } from './origin-rows';

/** On demand: which source says each value, since when, and where it stands there (B5). */
export function OriginList({ snapshot }: { snapshot: AccountSnapshot }) {
  const locale = useLocale();
  const vocabulary = useVocabulary();
  const rows = originRows(snapshot);
  if (rows.length === 0) return null;
  const { t, age } = locale;
  return (
    <details className="disclosure conflicts">
      <summary>{t('origins.title')}</summary>
      <ul>
        {rows.map((row) => (
          <li key={JSON.stringify(row)}>
            {fieldName(locale, vocabulary, row.path)}{' '}
            <small className="num">
              {vocabulary.source(row.source)} · {age(row.fetchedAtMs)}
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
