import './virtual-rows.css';
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { memo, type ReactNode, useEffect, useRef } from 'react';

interface VirtualRowsProps<T> {
  rows: readonly T[];
  /** CSS pixels of one row; all are equally high. */
  rowHeight: number;
  keyOf: (row: T) => string;
  /** Names the list for a screen reader. */
  label: string;
  /** The rows are those of a grid around them, which has the focus: the row its cursor stands on, and how rows are called. */
  grid?: { active: number; idOf: (index: number) => string } | undefined;
  /** Draws a row. The same function as before means: a row that stays is not drawn again while one scrolls. */
  children: (row: T, index: number) => ReactNode;
}

interface RowProps {
  row: unknown;
  index: number;
  draw: (row: never, index: number) => ReactNode;
}

const Row = memo(({ row, index, draw }: RowProps) => draw(row as never, index));

/**
 * A list of which only what is seen is drawn, however long it is. A screen reader is told of each row its place and how many there are. Within
 * a grid the cursor's row is brought into sight when it moves and stays drawn, and the grid's head is its first row.
 */
export function VirtualRows<T>({ rows, rowHeight, keyOf, label, grid, children }: VirtualRowsProps<T>) {
  const scroller = useRef<HTMLDivElement>(null);
  const active = grid?.active;
  // The row of the cursor is always drawn, however far one has scrolled from it: the grid names it as its active descendant.
  const drawn = (range: Range) => {
    const inSight = defaultRangeExtractor(range);
    const apart = active !== undefined && active >= 0 && active < range.count && !inSight.includes(active);
    return apart ? [...inSight, active].sort((a, b) => a - b) : inSight;
  };
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => {
      const at = rows[index];
      return at === undefined ? index : keyOf(at);
    },
    overscan: 8,
    rangeExtractor: drawn,
  });
  useEffect(() => {
    if (active !== undefined && active >= 0) virtual.scrollToIndex(active);
  }, [active, virtual]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was measured holds for another height no longer
  useEffect(() => virtual.measure(), [rowHeight, virtual]);
  const [box, row, List, Item] = grid
    ? (['rowgroup', 'row', 'div', 'div'] as const)
    : (['region', undefined, 'ul', 'li'] as const);
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: a region and a group of rows may both be named
    <div
      ref={scroller}
      className="virtual-rows"
      // What scrolls must be reachable by keyboard; within a grid the grid is.
      tabIndex={grid ? -1 : 0}
      role={box}
      aria-label={label}
    >
      <List style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ key, index, start, size }) => {
          const at = rows[index];
          return (
            <Item
              key={key}
              id={grid?.idOf(index)}
              role={row}
              {...(grid
                ? { 'aria-rowindex': index + 2, 'aria-selected': index === grid.active }
                : { 'aria-posinset': index + 1, 'aria-setsize': rows.length })}
              className="virtual-row"
              style={{ height: size, transform: `translateY(${start}px)` }}
            >
              {at !== undefined && <Row row={at} index={index} draw={children} />}
            </Item>
          );
        })}
      </List>
    </div>
  );
}
