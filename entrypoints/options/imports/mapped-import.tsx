import { useState } from 'react';
import { ImportProgress } from '@/components/import/import-progress';
import { LabelledSelect } from '@/components/import/labelled-select';
import { useLocale } from '@/components/locale';
import { Button } from '@/components/ui/button';
import type { FileReading } from '@/lib/sources/files/import-record';
import { keyFieldOf } from '@/lib/sources/files/row-key';
import type { Table } from '@/lib/sources/files/table';
import { ColumnMap } from './column-map';
import { LAYOUTS, neededFields, wholeMapping } from './file-layout';
import { type MappedFile, proposedMapping, recalledMapping, withColumn } from './file-mapping';
import { KeyChoice } from './key-choice';
import { RunView } from './run-view';
import { useImportRun } from './use-import-run';

interface MappedImportProps {
  name: string;
  table: Table;
  file: MappedFile;
  scope: string | undefined;
  /** How a file with the same columns was read before, and which. */
  reading: (Pick<FileReading, 'by' | 'mapping'> & { source: string }) | undefined;
}

/** What the columns of a file mean for one user's accounts, and its import. */
export function MappedImport({ name, table, file, scope, reading }: MappedImportProps) {
  const { t, find, list } = useLocale();
  const recalled = reading && recalledMapping(file, reading);
  const [chosen, setChosen] = useState(() => recalled ?? proposedMapping(file));
  const [isRecalled, setIsRecalled] = useState(recalled !== undefined);
  const { run, start, stop } = useImportRun();
  const { mapping, found, keyBy, layout } = chosen;
  const propose = (wanted?: (typeof LAYOUTS)[number]) => {
    setChosen(proposedMapping(file, wanted));
    setIsRecalled(false);
  };
  const missing = neededFields(layout).filter((id) => mapping.fields[id] === undefined);
  const blockedBecause = () => {
    if (scope === undefined) return t('import.needs-place');
    if (mapping.fields[keyFieldOf(keyBy)] === undefined) return t('import.needs-key');
    if (missing.length === 0) return undefined;
    return t('import.needs-fields', { fields: list(missing.map((id) => find(`field.${id}`) ?? id)) });
  };
  const task = () => {
    if (scope !== undefined) void start({ scope, name, table, mapping: wholeMapping(mapping, layout), keyBy });
  };
  return (
    <>
      <fieldset className="import-fields" disabled={run.state === 'running'}>
        {isRecalled && reading && (
          <div className="import-recalled" role="status">
            <p>{t('import.recalled', { name: reading.source.replace(/^file:/, '') })}</p>
            <Button action="propose-mapping" onPress={() => propose()}>
              {t('import.propose')}
            </Button>
          </div>
        )}
        <div className="import-choices">
          <LabelledSelect
            label={t('import.layout')}
            value={layout}
            options={LAYOUTS.map((one) => [one, t(`import.layout.${one}`)] as const)}
            onChange={(wanted) => propose(LAYOUTS.find((one) => one === wanted))}
          />
          <KeyChoice
            columns={table.columns}
            mapping={mapping}
            keyBy={keyBy}
            onKey={(by) => setChosen({ ...chosen, keyBy: by })}
            onColumn={(id, column) => setChosen({ ...chosen, mapping: withColumn(mapping, id, column, found) })}
          />
        </div>
        <h3>{t('import.columns')}</h3>
        <ColumnMap table={table} rows={file.rows} chosen={chosen} playbook={file.playbook} onChange={setChosen} />
      </fieldset>
      <div className="import-run">
        {run.state !== 'running' ? (
          <Button look="primary" action="start-import" blockedBecause={blockedBecause()} onPress={task}>
            {t('import.start')}
          </Button>
        ) : (
          <ImportProgress progress={run.progress} onStop={stop} />
        )}
      </div>
      <RunView name={name} run={run} onResume={task} />
    </>
  );
}
