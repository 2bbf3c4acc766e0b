import './import.css';
import { useId, useState } from 'react';
import { FileButton } from '@/components/ui/file-button';
import { useLocale } from '../locale';

const ACCEPT = '.csv,.tsv,.txt,.xlsx,text/csv,text/tab-separated-values';

/** Where a file is chosen or let fall. The browser's own field is there for keyboards and screen readers. */
export function FileDrop({ onFile }: { onFile: (file: File) => void }) {
  const { t } = useLocale();
  const id = useId();
  const [over, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: letting a file fall is one more way; the field within is the one for everybody
    <div
      className="file-drop"
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file) onFile(file);
      }}
    >
      <p className="file-drop-ways">
        <FileButton accept={ACCEPT} describedBy={`${id}-help`} onFile={onFile}>
          {t('import.choose')}
        </FileButton>
        {t('import.drop')}
      </p>
      <p id={`${id}-help`} className="help">
        {t('import.choose-help')}
      </p>
    </div>
  );
}
