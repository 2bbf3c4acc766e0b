import { useState } from 'react';
import { FieldMapTable } from '@/components/field-map/field-map-table';
import { useLocale } from '@/components/locale';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import { mappingRows } from '@/lib/sources/canonical/mapping-rows';
import { rawRowOf } from '@/lib/sources/files/raw-cells';
import { keyFieldOf } from '@/lib/sources/files/row-key';
import type { Table, TableRow } from '@/lib/sources/files/table';
import { namedIn } from '../playbook-words';
import { idsOfLayout } from './file-layout';
import { type FileMapping, withColumn, withScale } from './file-mapping';

interface ColumnMapProps {
  table: Table;
  rows: readonly TableRow[];
  chosen: FileMapping;
  playbook: Playbook | null;
  onChange: (chosen: FileMapping) => void;
}

/** Which column holds which fact, with what it gives in a row of the file. */
export function ColumnMap({ table: { columns }, rows, chosen, playbook, onChange }: ColumnMapProps) {
  const { t, of } = useLocale();
  const [at, setAt] = useState(() => String(rows[0]?.row ?? ''));
  const { mapping, found, keyBy, layout } = chosen;
  const raw = rawRowOf(columns);
  const row = rows.find((one) => String(one.row) === at) ?? rows[0];
  const naming = mapping.fields['profile.name']?.from ?? mapping.fields[keyFieldOf(keyBy)]?.from ?? '';
  const named = rows.map((one) => {
    const name = raw(one.cells).value(naming);
    return {
      id: String(one.row),
      name: `${t('import.at-row', { row: one.row })} ${typeof name === 'string' ? name : ''}`.trim(),
    };
  });
  return (
    <FieldMapTable
      rows={mappingRows(mapping, row ? raw(row.cells) : null, found, idsOfLayout(layout))}
      options={columns.map(({ name }) => ({ path: name }))}
      accounts={named}
      accountId={row ? String(row.row) : null}
      nameOf={(id) => {
        const own = namedIn(playbook, id);
        return own ? of(own) : id;
      }}
      onAccount={setAt}
      onField={(id, column) => onChange({ ...chosen, mapping: withColumn(mapping, id, column, found) })}
      onScale={(id, scale) => onChange({ ...chosen, mapping: withScale(mapping, id, scale) })}
    />
  );
}
