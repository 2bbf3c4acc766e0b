import { useLocale } from '../locale';

interface TablePreviewProps {
  columns: readonly { name: string; at: number }[];
  rows: readonly { row: number; cells: readonly string[] }[];
}

/** More columns are mapped as well; a person sees by these whether the file was read right. */
const COLUMNS_SHOWN = 40;
const CHARACTERS_SHOWN = 80;

/** The first rows of a file as they were read. */
export function TablePreview({ columns, rows }: TablePreviewProps) {
  const { t } = useLocale();
  const shown = columns.slice(0, COLUMNS_SHOWN);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="import-scroll" tabIndex={0} aria-label={t('import.preview')}>
      <table className="import-table">
        <caption>
          {t('import.preview')}
          {columns.length > COLUMNS_SHOWN && ` (${t('import.preview-columns', { shown: COLUMNS_SHOWN, count: columns.length })})`}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('import.row')}</th>
            {shown.map(({ name, at }) => (
              <th key={at} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, cells }) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              {shown.map(({ at }) => (
                <td key={at}>{(cells[at - 1] ?? '').slice(0, CHARACTERS_SHOWN)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
