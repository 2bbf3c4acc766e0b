// biome-ignore-all lint/a11y/useSemanticElements: a table draws all of its rows; a grid says what is in sight
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus, its cursor is told by the active row
import './portfolio.css';
import { type KeyboardEvent, useCallback, useId, useState } from 'react';
import { Icon } from '@/components/ui/icon';
import { VirtualRows } from '@/components/ui/virtual-rows';
import { useLocale } from '../locale';
import { BookCells } from './book-cells';
import type { BookRow } from './book-row';
import { BOOK_COLUMNS, type BookColumn, type BookOrder } from './book-view';
import { useTypedAhead } from './typed-ahead';

interface BookGridProps {
  rows: readonly BookRow[];
  order: BookOrder;
  onOrder: (order: BookOrder) => void;
  onOpen: (row: BookRow) => void;
  /** A narrow window: two lines a row. */
  narrow?: boolean;
}

const PAGE = 10;
/** Columns that are best read from their largest value down. */
const LARGEST_FIRST: readonly BookColumn[] = ['value', 'use', 'touch', 'changed'];

function Head({ order, onOrder }: Pick<BookGridProps, 'order' | 'onOrder'>) {
  const { t } = useLocale();
  return (
    <div role="rowgroup" className="book-head">
      <div role="row" aria-rowindex={1} className="book-row">
        {BOOK_COLUMNS.map((column) => {
          const sorted = order.by === column;
          const flip = sorted ? !order.descending : LARGEST_FIRST.includes(column);
          const says = sorted ? (order.descending ? 'descending' : 'ascending') : undefined;
          return (
            <div key={column} role="columnheader" aria-sort={says} data-column={column}>
              <button type="button" className="book-sort" onClick={() => onOrder({ by: column, descending: flip })}>
                {t(`portfolio.column.${column}`)}
                <span data-sorted={says} className="book-sort-mark" aria-hidden="true">
                  <Icon name="chevron-right" size={11} />
                </span>
              </button>
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** The book as a grid: arrows, Page, Home and End move its cursor, letters jump to a name, Enter opens the account's page. */
export function BookGrid({ rows, order, onOrder, onOpen, narrow = false }: BookGridProps) {
  const { t } = useLocale();
  const id = useId();
  const [cursor, setCursor] = useState(0);
  const typed = useTypedAhead(rows);
  const active = Math.min(cursor, rows.length - 1);
  const idOf = (index: number) => `${id}-${index}`;
  const cells = useCallback((row: BookRow, index: number) => <BookCells row={row} onPoint={() => setCursor(index)} />, []);

  function onKeyDown(event: KeyboardEvent) {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const last = rows.length - 1;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + PAGE,
      PageUp: active - PAGE,
      Home: 0,
      End: last,
    };
    const row = rows[active];
    const letter = event.key.length === 1 && event.key !== ' ' && !event.nativeEvent.isComposing;
    const to = letter ? typed(event.key, active) : moves[event.key];
    if (event.key === 'Enter' && row) onOpen(row);
    else if (to !== undefined) setCursor(Math.max(0, Math.min(last, to)));
    else return;
    event.preventDefault();
  }

  return (
    <div
      role="grid"
      className="book-grid"
      tabIndex={0}
      aria-label={t('portfolio.list')}
      aria-rowcount={rows.length + 1}
      aria-colcount={BOOK_COLUMNS.length}
      aria-activedescendant={rows.length > 0 ? idOf(active) : undefined}
      onKeyDown={onKeyDown}
    >
      <Head order={order} onOrder={onOrder} />
      <VirtualRows
        rows={rows}
        rowHeight={narrow ? 68 : 40}
        keyOf={({ accountId }) => accountId}
        label={t('portfolio.list')}
        grid={{ active, idOf }}
      >
        {cells}
      </VirtualRows>
    </div>
  );
}
