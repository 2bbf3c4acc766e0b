import { type ReactNode, useState } from 'react';
import { useLocale } from '../locale';
import type { FieldMapRow } from './field-map-view';

interface FoldedRowsProps {
  rows: readonly FieldMapRow[];
  /** Facts without a field stand folded away until they are asked for. */
  folds: boolean;
  /** Of what they are: a stable name of the button, whatever the language of its words. */
  of: string;
  children: (row: FieldMapRow) => ReactNode;
}

/** Without the first the second says nothing: a score without its day is no answer. */
const COMPLETED_BY: Readonly<Record<string, string>> = { 'nps.answeredOn': 'nps.score' };

/** Rows of a table, those without a field under their count. One that was there stays there, though its field be taken away: nothing moves under the hand. */
export function FoldedRows({ rows, folds, of, children }: FoldedRowsProps) {
  const { t } = useLocale();
  const [open, setOpen] = useState(false);
  const [seen] = useState(() => new Set<string>());
  const isMapped = (id: string | undefined) => rows.some((one) => one.id === id && one.from !== null);
  for (const { id, from } of rows) if (from !== null || open || isMapped(COMPLETED_BY[id])) seen.add(id);
  const shown = folds && !open ? rows.filter(({ id }) => seen.has(id)) : rows;
  const folded = rows.length - shown.length;
  return (
    <>
      {shown.map(children)}
      {folded > 0 && (
        <tr className="field-map-more">
          <td colSpan={5}>
            <button type="button" className="button" data-look="quiet" data-more={of} onClick={() => setOpen(true)}>
              {t('map.more', { count: folded })}
            </button>
          </td>
        </tr>
      )}
    </>
  );
}
