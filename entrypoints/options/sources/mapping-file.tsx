import { useState } from 'react';
import { useLocale } from '@/components/locale';
import { Button } from '@/components/ui/button';
import { FileButton } from '@/components/ui/file-button';
import type { FieldMapping } from '@/lib/sources/canonical/field-mapping';
import { type MappingIssue, readMapping, writeMapping } from '@/lib/sources/canonical/mapping-file';
import { saveFile } from '../../sidebar/schedule/save-file';

interface MappingFileProps {
  /** Names the file. */
  sourceId: string;
  mapping: FieldMapping;
  onRead: (mapping: FieldMapping) => void;
}

/** The mapping out to a file and in again; nothing of a bad file is taken, and each place that is wrong is named. */
export function MappingFile({ sourceId, mapping, onRead }: MappingFileProps) {
  const { t } = useLocale();
  const [issues, setIssues] = useState<readonly MappingIssue[]>([]);

  async function read(file: File) {
    const found = readMapping(await file.text());
    setIssues(found.ok ? [] : found.issues);
    if (found.ok) onRead(found.mapping);
  }
  return (
    <div className="mapping-file">
      <div className="row">
        <Button onPress={() => saveFile(`${sourceId}.mapping.json`, 'application/json', writeMapping(mapping))}>
          {t('options.sources.export')}
        </Button>
        <FileButton accept=".json,application/json" onFile={(file) => void read(file)}>
          {t('options.sources.import')}
        </FileButton>
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
