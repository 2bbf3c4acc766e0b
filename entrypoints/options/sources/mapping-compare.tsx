import type { FieldMapRow } from '@/components/field-map/field-map-view';
import { nameKey } from '@/components/field-map/field-map-view';
import { LiveValue } from '@/components/field-map/live-value';
import { useLocale } from '@/components/locale';

interface MappingCompareProps {
  accounts: readonly { id: string; name: string; rows: readonly FieldMapRow[] }[];
  /** Names of meters and features. */
  nameOf: (parameter: string) => string;
}

/** The mapped facts of the accounts side by side: a field that is right by luck shows itself on the second or the third. */
export function MappingCompare({ accounts, nameOf }: MappingCompareProps) {
  const { t, find } = useLocale();
  const mapped = (accounts[0]?.rows ?? []).filter(({ from }) => from !== null);
  if (accounts.length < 2 || mapped.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard
    <section className="map-compare" aria-label={t('options.sources.side-by-side')} tabIndex={0}>
      <table>
        <caption>{t('options.sources.side-by-side')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('map.column.fact')}</th>
            {accounts.map(({ id, name }) => (
              <th key={id} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {mapped.map((row) => (
            <tr key={row.id}>
              <th scope="row">{find(nameKey(row), { name: nameOf(row.parameter ?? '') }) ?? row.id}</th>
              {accounts.map(({ id, rows }) => {
                const own = rows.find((one) => one.id === row.id);
                return <td key={id}>{own && <LiveValue kind={own.kind} live={own.live} />}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
