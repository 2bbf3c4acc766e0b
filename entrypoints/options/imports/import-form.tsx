import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocale } from '@/components/locale';
import { Button } from '@/components/ui/button';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import type { CrmPlace } from '@/lib/domain/source-config';
import type { TableChoice } from '@/lib/sources/files/table';
import { FailureText } from '../failure-text';
import { FileTerms } from './file-terms';
import { openFile } from './opened-file';
import { TableImport } from './table-import';

export interface ImportFormProps {
  file: File;
  /** Tells this choice of a file from one before it, of the same name too. */
  number: number;
  places: readonly CrmPlace[];
  playbook: Playbook | null;
  onClose: () => void;
}

/** The way from a chosen file to its import. What reads files comes with this part alone. */
export function ImportForm({ file, number, places, playbook, onClose }: ImportFormProps) {
  const { t, find } = useLocale();
  const [choice, setChoice] = useState<TableChoice>({});
  const opened = useQuery({
    queryKey: ['imports', 'open', number, choice],
    queryFn: () => openFile(file, choice),
    gcTime: 0,
  });
  const { data } = opened;
  return (
    <div className="import-form">
      <div className="row">
        <h3>{file.name}</h3>
        <span className="row-end">
          <Button onPress={onClose}>{t('import.another')}</Button>
        </span>
      </div>
      {opened.isPending && <p role="status">{t('import.reading')}</p>}
      <FailureText error={opened.error} />
      {data && !data.ok && (
        <>
          <p className="problem" role="alert">
            {find(`import.file.${data.problem.code}`, paramsOf(data.problem)) ?? data.problem.code}
          </p>
          {data.problem.code === 'encoding' && <FileTerms choice={choice} onChoice={setChoice} />}
        </>
      )}
      {data?.ok && (
        <TableImport
          key={JSON.stringify([number, choice])}
          name={file.name}
          table={data.table}
          rows={data.rows}
          places={places}
          playbook={playbook}
          choice={choice}
          onChoice={setChoice}
        />
      )}
    </div>
  );
}

function paramsOf(problem: object): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(problem).filter(([, value]) => typeof value === 'number' || typeof value === 'string'),
  );
}
