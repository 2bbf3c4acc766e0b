import './virtual-rows.css';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';

interface VirtualRowsProps<T> {
  rows: readonly T[];
  /** CSS pixels of one row; all are equally high. */
  rowHeight: number;
  keyOf: (row: T) => string;
  /** Names the list for a screen reader. */
  label: string;
  children: (row: T, index: number) => ReactNode;
}

/** A list of which only what is seen is drawn, however long it is. A screen reader is told of each row its place and how many there are. */
export function VirtualRows<T>({ rows, rowHeight, keyOf, label, children }: VirtualRowsProps<T>) {
  const scroller = useRef<HTMLElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => {
      const row = rows[index];
      return row === undefined ? index : keyOf(row);
    },
    overscan: 8,
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section ref={scroller} className="virtual-rows" tabIndex={0} aria-label={label}>
      <ul style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ key, index, start, size }) => {
          const row = rows[index];
          return (
            <li
              key={key}
              aria-posinset={index + 1}
              aria-setsize={rows.length}
              className="virtual-row"
              style={{ height: size, transform: `translateY(${start}px)` }}
            >
              {row !== undefined && children(row, index)}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
