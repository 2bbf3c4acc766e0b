import './import.css';
import { useId, useState } from 'react';
import { useLocale } from '../locale';

const ACCEPT = '.csv,.tsv,.txt,.xlsx,text/csv,text/tab-separated-values';

/** Where a file is chosen or let fall. The browser's own field is there for keyboards and screen readers. */
export function FileDrop({ onFile }: { onFile: (file: File) => void }) {
  const { t } = useLocale();
  const id = useId();
  const [over, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file) onFile(file);
  };
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
        take(event.dataTransfer.files);
      }}
    >
      <label htmlFor={id}>{t('import.choose')}</label>
      <input
        id={id}
        type="file"
        accept={ACCEPT}
        aria-describedby={`${id}-help`}
        onChange={(event) => {
          take(event.target.files);
          // So that the same file, changed on the disk, can be chosen again.
          event.target.value = '';
        }}
      />
      <p id={`${id}-help`} className="help">
        {t('import.choose-help')}
      </p>
    </div>
  );
}
