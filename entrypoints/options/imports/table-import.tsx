import { useState } from 'react';
import { TablePreview } from '@/components/import/table-preview';
import { useLocale } from '@/components/locale';
import { Button } from '@/components/ui/button';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import type { CrmPlace } from '@/lib/domain/source-config';
import { scopeOfPlace } from '@/lib/queries/import-query';
import { keyFieldOf } from '@/lib/sources/files/row-key';
import type { Table, TableChoice, TableRow } from '@/lib/sources/files/table';
import { ColumnMap } from './column-map';
import { proposedMapping, withColumn } from './file-mapping';
import { FileTerms } from './file-terms';
import { KeyChoice } from './key-choice';
import { PlaceChoice } from './place-choice';
import { RunView } from './run-view';
import { useImportRun } from './use-import-run';

export interface TableImportProps {
  name: string;
  table: Table;
  rows: readonly TableRow[];
  places: readonly CrmPlace[];
  playbook: Playbook | null;
  choice: TableChoice;
  onChoice: (choice: TableChoice) => void;
}

/** A file that could be opened: how it is written, what its columns mean, and its import. */
export function TableImport({ name, table, rows, places, playbook, choice, onChoice }: TableImportProps) {
  const { t } = useLocale();
  const [chosen, setChosen] = useState(() => proposedMapping(table, rows, playbook, Date.now()));
  const usable = places.flatMap((place) => scopeOfPlace(place) ?? []);
  const [picked, setPicked] = useState<string | undefined>();
  const scope = picked ?? usable[0];
  const { run, start, stop } = useImportRun();
  const { mapping, found, keyBy } = chosen;
  const hasKey = mapping.fields[keyFieldOf(keyBy)] !== undefined;
  const blocked = scope === undefined ? t('import.needs-place') : hasKey ? undefined : t('import.needs-key');
  const task = () => scope !== undefined && void start({ scope, name, table, mapping, keyBy });
  return (
    <>
      <fieldset className="import-fields" disabled={run.state === 'running'}>
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
          <KeyChoice
            columns={table.columns}
            mapping={mapping}
            keyBy={keyBy}
            onKey={(by) => setChosen({ ...chosen, keyBy: by })}
            onColumn={(id, column) => setChosen({ ...chosen, mapping: withColumn(mapping, id, column, found) })}
          />
        </div>
        <h3>{t('import.columns')}</h3>
        <ColumnMap table={table} rows={rows} chosen={chosen} playbook={playbook} onChange={setChosen} />
      </fieldset>
      {run.state !== 'running' && (
        <Button look="primary" action="start-import" blockedBecause={blocked} onPress={task}>
          {t('import.start')}
        </Button>
      )}
      <RunView name={name} run={run} onResume={task} onStop={stop} />
    </>
  );
}
