import { useId, useState } from 'react';
import { useLocale } from '@/components/locale';
import { Button } from '@/components/ui/button';
import type { FieldMapping } from '@/lib/sources/canonical/field-mapping';
import { type MappingIssue, readMapping, writeMapping } from '@/lib/sources/canonical/mapping-file';

interface MappingFileProps {
  /** Names the file. */
  sourceId: string;
  mapping: FieldMapping;
  onRead: (mapping: FieldMapping) => void;
}

function download(text: string, name: string) {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** The mapping out to a file and in again; nothing of a bad file is taken, and each place that is wrong is named. */
export function MappingFile({ sourceId, mapping, onRead }: MappingFileProps) {
  const { t } = useLocale();
  const id = useId();
  const [issues, setIssues] = useState<readonly MappingIssue[]>([]);

  async function read(file: File | undefined) {
    if (!file) return;
    const found = readMapping(await file.text());
    setIssues(found.ok ? [] : found.issues);
    if (found.ok) onRead(found.mapping);
  }
  return (
    <div className="mapping-file">
      <div className="row">
        <Button onPress={() => download(writeMapping(mapping), `${sourceId}.mapping.json`)}>{t('options.sources.export')}</Button>
        <label className="button" htmlFor={id}>
          {t('options.sources.import')}
        </label>
        <input
          id={id}
          className="file-input"
          type="file"
          accept=".json,application/json"
          onChange={(event) => {
            const input = event.currentTarget;
            void read(input.files?.[0]).finally(() => {
              // The same file may be chosen again once it is put right.
              input.value = '';
            });
          }}
        />
      </div>
      {issues.length > 0 && (
        <div className="problem" role="alert">
          <p>{t('options.sources.import-refused')}</p>
          <ul>
            {issues.map(({ path, message }) => (
              <li key={`${path} ${message}`}>
                <code>{path || t('options.sources.whole-file')}</code> {message}
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
