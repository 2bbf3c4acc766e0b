import { LabelledSelect } from '@/components/import/labelled-select';
import { useLocale } from '@/components/locale';
import { DELIMITERS } from '@/lib/sources/files/delimiter';
import { ENCODINGS } from '@/lib/sources/files/file-encoding';
import type { Table, TableChoice } from '@/lib/sources/files/table';

const NAMES = { ',': 'import.delimiter.comma', '\t': 'import.delimiter.tab', ';': 'import.delimiter.semicolon' } as const;

const nameOf = (encoding: string) => (encoding === 'shift_jis' ? 'Shift_JIS' : encoding.toUpperCase());

interface FileTermsProps {
  /** Missing: nothing could be read; the encoding can be chosen all the same. */
  table?: Pick<Table, 'form' | 'sheets' | 'sheet'>;
  choice: TableChoice;
  onChoice: (choice: TableChoice) => void;
}

/** How the file is written, as it was found or as a person says. */
export function FileTerms({ table, choice, onChoice }: FileTermsProps) {
  const { t } = useLocale();
  const { form, sheets, sheet } = table ?? {};
  if (sheets) {
    const options = sheets.map((name) => [name, name] as const);
    return (
      <LabelledSelect
        label={t('import.sheet')}
        value={sheet ?? ''}
        options={options}
        onChange={(name) => onChoice({ sheet: name })}
      />
    );
  }
  const encoding = form?.encoding ?? choice.encoding ?? '';
  const encodings = [...new Set([...(encoding === '' ? [''] : [encoding]), ...ENCODINGS])];
  return (
    <>
      <LabelledSelect
        label={t('import.encoding')}
        value={encoding}
        options={encodings.map((name) => [name, nameOf(name)] as const)}
        onChange={(name) => onChoice({ ...choice, encoding: name })}
      />
      {form && (
        <LabelledSelect
          label={t('import.delimiter')}
          value={form.delimiter}
          options={DELIMITERS.map((mark) => [mark, t(NAMES[mark])] as const)}
          onChange={(delimiter) => onChoice({ ...choice, encoding: form.encoding, delimiter })}
        />
      )}
      {form && form.damaged > 0 && (
        <p className="problem" role="status">
          {t('import.damaged', { count: form.damaged })}
        </p>
      )}
    </>
  );
}
