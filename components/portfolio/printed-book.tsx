import { useLocale } from '../locale';
import { BookCells } from './book-cells';
import type { BookRow } from './book-row';
import { BOOK_COLUMNS } from './book-view';

/** More pages than these nobody reads on paper. */
const MOST = 500;

/** The book on paper: every row of it is there, up to a limit that is said. */
export function PrintedBook({ rows }: { rows: readonly BookRow[] }) {
  const { t } = useLocale();
  const printed = rows.slice(0, MOST);
  return (
    <div className="book-grid">
      {printed.length < rows.length && <p>{t('portfolio.printed', { count: printed.length, total: rows.length })}</p>}
      <div className="book-head">
        <div className="book-row">
          {BOOK_COLUMNS.map((column) => (
            <div key={column} data-column={column}>
              {t(`portfolio.column.${column}`)}
            </div>
          ))}
        </div>
      </div>
      {printed.map((row) => (
        <div key={row.accountId} className="virtual-row">
          <BookCells row={row} />
        </div>
      ))}
    </div>
  );
}
