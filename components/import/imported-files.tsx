import './import.css';
import { useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { useLocale } from '../locale';

/** A file that was imported. */
export interface ImportedFileView {
  id: string;
  name: string;
  place: string;
  accounts: number;
  isDone: boolean;
  /** The last day that it is kept unless it is imported again. */
  keptUntil?: string;
}

function FileRow({ file, onRemove }: { file: ImportedFileView; onRemove: (id: string) => void }) {
  const { t, date } = useLocale();
  const [asking, setAsking] = useState(false);
  return (
    <li className="row">
      <span>
        <strong>{file.name}</strong> {!file.isDone && <Badge tone="warn">{t('import.not-done')}</Badge>}
        <br />
        <small>
          {file.place} · {t('import.accounts', { count: file.accounts })}
          {file.keptUntil !== undefined && ` · ${t('import.kept-until', { date: date(file.keptUntil) })}`}
        </small>
      </span>
      <span className="row-end">
        {asking ? (
          <>
            <Button look="primary" onPress={() => onRemove(file.id)}>
              {t('import.remove-now', { name: file.name })}
            </Button>
            <Button onPress={() => setAsking(false)}>{t('import.keep')}</Button>
          </>
        ) : (
          <Button action="remove-import" onPress={() => setAsking(true)}>
            {t('import.remove', { name: file.name })}
          </Button>
        )}
      </span>
    </li>
  );
}

/** The files whose word is kept. Nothing where there are none. */
export function ImportedFiles({ files, onRemove }: { files: readonly ImportedFileView[]; onRemove: (id: string) => void }) {
  const { t } = useLocale();
  if (files.length === 0) return null;
  return (
    <ul className="connections" aria-label={t('import.files')}>
      {files.map((file) => (
        <FileRow key={file.id} file={file} onRemove={onRemove} />
      ))}
    </ul>
  );
}
