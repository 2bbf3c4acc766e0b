import './conflict-list.css';
import { keyed } from '@/components/ui/keyed';
import type { Money } from '@/lib/domain/money';
import { type Locale, useLocale } from '../locale';
import { useVocabulary } from '../vocabulary';
import { fieldName } from './field-name';

/** A value as one source says it. `value` undefined: it says that there is none. */
export interface ClaimView {
  value?: unknown;
  source: string;
  fetchedAtMs: number;
}

/** Sources that say different things of one fact. */
export interface ConflictView {
  /** `plan.seats`, `usage.metrics.storage`, `plan`. */
  path: string;
  chosen: ClaimView;
  others: readonly ClaimView[];
}

const isMoney = (value: unknown): value is Money =>
  typeof value === 'object' && value !== null && 'minor' in value && 'currency' in value;

/** A value of any fact in one line; what is made of several parts is told by its parts. */
function written(locale: Locale, value: unknown): string {
  if (value === undefined || value === null) return locale.t('map.none-of-them');
  if (isMoney(value)) return locale.money(value);
  if (typeof value === 'number') return locale.number(value, 4);
  if (typeof value === 'boolean') return locale.t(value ? 'map.yes' : 'map.no');
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? locale.date(value) : value;
  const parts = Array.isArray(value) ? value : Object.values(value);
  if (parts.length === 0) return locale.t('map.none-of-them');
  // Of a history the end says what it is now.
  return parts
    .slice(-4)
    .map((part) => written(locale, part))
    .join(' / ');
}

function Claim({ claim, chosen, nameOfSource }: { claim: ClaimView; chosen: boolean; nameOfSource: (id: string) => string }) {
  const locale = useLocale();
  return (
    <li data-chosen={chosen || undefined}>
      <b className="num">{written(locale, claim.value)}</b>
      <small>
        {nameOfSource(claim.source)} · {locale.age(claim.fetchedAtMs)}
        {chosen && ` · ${locale.t('map.conflict.chosen')}`}
      </small>
    </li>
  );
}

interface ConflictListProps {
  conflicts: readonly ConflictView[];
  nameOfSource: (id: string) => string;
}

/** Where sources differ: every value with who says it and since when, the one that counts first (B5). Nothing where all agree. */
export function ConflictList({ conflicts, nameOfSource }: ConflictListProps) {
  const locale = useLocale();
  const vocabulary = useVocabulary();
  if (conflicts.length === 0) return null;
  return (
    <section className="conflicts" aria-label={locale.t('map.conflict.title')}>
      <h3>{locale.t('map.conflict.title')}</h3>
      <dl>
        {keyed(conflicts, ({ path }) => path).map(({ key, item: { path, chosen, others } }) => (
          <div key={key}>
            <dt>{fieldName(locale, vocabulary, path)}</dt>
            <dd>
              <ul>
                <Claim claim={chosen} chosen nameOfSource={nameOfSource} />
                {others.map((claim) => (
                  <Claim key={claim.source} claim={claim} chosen={false} nameOfSource={nameOfSource} />
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
