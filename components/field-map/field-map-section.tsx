import { useState } from 'react';
import { useLocale } from '../locale';
import { FieldMapTableRow } from './field-map-row';
import type { FieldMapRow, SourceOption } from './field-map-view';

interface SectionProps {
  facet: string;
  rows: readonly FieldMapRow[];
  /** Facts without a field stand folded away until they are asked for. */
  folds: boolean;
  options: readonly SourceOption[];
  nameOf: (parameter: string) => string;
  onField: (id: string, path: string | null) => void;
  onScale: (id: string, scale: readonly string[]) => void;
}

/** Without the first the second says nothing: a score without its day is no answer. */
const COMPLETED_BY: Readonly<Record<string, string>> = { 'nps.answeredOn': 'nps.score' };

/** The facts of one kind. A row that was there stays there, though its field be taken away: nothing moves under the hand. */
export function FieldMapSection({ facet, rows, folds, ...row }: SectionProps) {
  const { t, find } = useLocale();
  const [open, setOpen] = useState(false);
  const [seen] = useState(() => new Set<string>());
  const isMapped = (id: string | undefined) => rows.some((one) => one.id === id && one.from !== null);
  for (const { id, from } of rows) if (from !== null || open || isMapped(COMPLETED_BY[id])) seen.add(id);
  const shown = folds && !open ? rows.filter(({ id }) => seen.has(id)) : rows;
  const folded = rows.length - shown.length;
  return (
    <tbody>
      <tr className="field-map-section">
        <th scope="rowgroup" colSpan={5}>
          {facet === 'account' ? t('map.keys') : (find(`facet.${facet}`) ?? facet)}
        </th>
      </tr>
      {shown.map((one) => (
        <FieldMapTableRow key={one.id} row={one} {...row} />
      ))}
      {folded > 0 && (
        <tr className="field-map-more">
          <td colSpan={5}>
            <button type="button" className="button" data-look="quiet" data-more={facet} onClick={() => setOpen(true)}>
              {t('map.more', { count: folded })}
            </button>
          </td>
        </tr>
      )}
    </tbody>
  );
}
