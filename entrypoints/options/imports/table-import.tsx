import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { TablePreview } from '@/components/import/table-preview';
import { useLocale } from '@/components/locale';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import type { CrmPlace } from '@/lib/domain/source-config';
import { readingQuery, scopeOfPlace } from '@/lib/queries/import-query';
import { columnsDigest } from '@/lib/sources/files/columns-digest';
import type { Table, TableChoice, TableRow } from '@/lib/sources/files/table';
import { FileTerms } from './file-terms';
import { MappedImport } from './mapped-import';
import { PlaceChoice } from './place-choice';

export interface TableImportProps {
  name: string;
  table: Table;
  rows: readonly TableRow[];
  places: readonly CrmPlace[];
  playbook: Playbook | null;
  choice: TableChoice;
  onChoice: (choice: TableChoice) => void;
}

/** A file that could be opened: how it is written, whose accounts it speaks of, and what its columns mean for them. */
export function TableImport({ name, table, rows, places, playbook, choice, onChoice }: TableImportProps) {
  const { t } = useLocale();
  const [file] = useState(() => ({ table, rows, playbook, nowMs: Date.now() }));
  const [columns] = useState(() => columnsDigest(table.columns));
  const usable = places.flatMap((place) => scopeOfPlace(place) ?? []);
  const [picked, setPicked] = useState<string | undefined>();
  const scope = picked ?? usable[0];
  const reading = useQuery(readingQuery(scope, columns));
  return (
    <>
      <div className="import-choices">
        <FileTerms table={table} choice={choice} onChoice={onChoice} />
      </div>
      {table.headerProblems.map((problem) => (
        <p key={problem.columnAt} className="help">
          {t(`import.header.${problem.code}`, { given: problem.given, columnAt: problem.columnAt, name: problem.name ?? '' })}
        </p>
      ))}
      <TablePreview columns={table.columns} rows={rows.slice(0, 5)} />
      <div className="import-choices">
        <PlaceChoice places={places} scope={scope} onScope={setPicked} />
      </div>
      {/* What cannot be recalled is proposed anew. */}
      {(scope === undefined || !reading.isPending) && (
        <MappedImport key={scope} name={name} table={table} file={file} scope={scope} reading={reading.data?.reading} />
      )}
    </>
  );
}
