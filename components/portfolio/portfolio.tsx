import './portfolio.css';
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import { useLocale } from '../locale';
import { useVocabulary } from '../vocabulary';
import { BookFilters } from './book-filters';
import { BookGrid } from './book-grid';
import { BookProgress, type Progress } from './book-progress';
import type { BookRow } from './book-row';
import { BEST_FIRST, filteredRows, NO_FILTER, orderedRows } from './book-view';
import { PrintedBook } from './printed-book';
import { useNarrow, usePrinting } from './use-medium';

interface PortfolioProps {
  rows: readonly BookRow[];
  progress: Progress;
  /** What is kept has changed since the book was read. */
  outdated: boolean;
  empty: ReactNode;
  onPause: () => void;
  onResume: () => void;
  onAgain: () => void;
  onOpen: (row: BookRow) => void;
  /** Opens the call sheets of the first so many rows that are shown; missing: there are none to be had. */
  onSheets?: ((rows: readonly BookRow[]) => void) | undefined;
  /** How many at most. */
  sheetsAtMost?: number | undefined;
}

/** Minor units are added as big integers: no book is too large. */
function sumOf(rows: readonly BookRow[]): number {
  let sum = 0n;
  for (const { offer } of rows) sum += BigInt(offer?.expectedMinor ?? 0);
  return Number(sum);
}

/** A book of business: filters, how far it is, the grid. */
export function Portfolio({
  rows,
  progress,
  outdated,
  empty,
  onPause,
  onResume,
  onAgain,
  onOpen,
  onSheets,
  sheetsAtMost = 10,
}: PortfolioProps) {
  const { t, language, money } = useLocale();
  const { playbook } = useVocabulary();
  const [filter, setFilter] = useState(NO_FILTER);
  const [order, setOrder] = useState(BEST_FIRST);
  const [nowhere, setNowhere] = useState<BookRow | undefined>();
  const narrow = useNarrow();
  const printing = usePrinting();
  // Typing comes first; the list follows as soon as it can.
  const wanted = useDeferredValue(filter);
  const inOrder = useMemo(() => orderedRows(rows, order, language), [rows, order, language]);
  const shown = useMemo(() => filteredRows(inOrder, wanted), [inOrder, wanted]);
  const sum = useMemo(() => sumOf(shown), [shown]);
  if (rows.length === 0 && progress.stage === 'ready') return empty;
  const open = (row: BookRow) => {
    setNowhere(row.href === undefined ? row : undefined);
    if (row.href !== undefined) onOpen(row);
  };
  const counts = { count: shown.length, total: rows.length };
  return (
    <div className="book">
      <BookFilters filter={filter} onFilter={setFilter} />
      <div className="book-line num">
        <p role="status">
          {t(shown.length === rows.length ? 'portfolio.count' : 'portfolio.count-of', counts)}
          {progress.stage === 'ready' && shown.length > 0 && (
            <span className="book-sum">{t('portfolio.sum', { amount: money({ minor: sum, currency: playbook.currency }) })}</span>
          )}
        </p>
        {onSheets && progress.stage === 'ready' && shown.length > 0 && (
          <Button look="quiet" action="call-sheets" onPress={() => onSheets(shown.slice(0, sheetsAtMost))}>
            {t('portfolio.sheets', { count: Math.min(shown.length, sheetsAtMost) })}
          </Button>
        )}
        <BookProgress progress={progress} onPause={onPause} onResume={onResume} />
        {outdated && progress.stage === 'ready' && (
          <p className="book-outdated">
            {t('portfolio.outdated')}
            <Button look="quiet" action="rank-again" onPress={onAgain}>
              {t('portfolio.again')}
            </Button>
          </p>
        )}
      </div>
      {printing ? (
        <PrintedBook rows={shown} />
      ) : (
        <BookGrid rows={shown} order={order} onOrder={setOrder} onOpen={open} narrow={narrow} />
      )}
      {shown.length === 0 && rows.length > 0 && (
        <p className="book-none">
          {t('portfolio.none-fits')}
          <Button look="quiet" action="clear-filters" onPress={() => setFilter(NO_FILTER)}>
            {t('portfolio.clear')}
          </Button>
        </p>
      )}
      <p className="book-keys" role="status">
        {nowhere ? t('portfolio.no-address', { name: nowhere.name ?? nowhere.accountId }) : ''}
      </p>
    </div>
  );
}
