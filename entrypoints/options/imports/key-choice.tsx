import { LabelledSelect } from '@/components/import/labelled-select';
import { useLocale } from '@/components/locale';
import type { FieldMapping } from '@/lib/sources/canonical/field-mapping';
import { KEY_KINDS, type KeyKind } from '@/lib/sources/files/import-record';
import { keyFieldOf } from '@/lib/sources/files/row-key';
import type { TableColumn } from '@/lib/sources/files/table-header';

interface KeyChoiceProps {
  columns: readonly TableColumn[];
  mapping: FieldMapping;
  keyBy: KeyKind;
  onKey: (by: KeyKind) => void;
  onColumn: (id: string, column: string | null) => void;
}

/** By what a row says which account it is about, and in which column. */
export function KeyChoice({ columns, mapping, keyBy, onKey, onColumn }: KeyChoiceProps) {
  const { t } = useLocale();
  const field = keyFieldOf(keyBy);
  const kinds = KEY_KINDS.map((by) => [by, t(`import.key.${by}`)] as const);
  const names = columns.map(({ name }) => [name, name] as const);
  return (
    <>
      <LabelledSelect
        label={t('import.key-by')}
        help={keyBy === 'name' ? t('import.key-name-help') : undefined}
        value={keyBy}
        options={kinds}
        onChange={(by) => onKey(KEY_KINDS.find((kind) => kind === by) ?? keyBy)}
      />
      <LabelledSelect
        label={t('import.key-column')}
        value={mapping.fields[field]?.from ?? ''}
        options={[['', t('import.key-column-none')], ...names]}
        onChange={(column) => onColumn(field, column === '' ? null : column)}
      />
    </>
  );
}
