import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useLocale } from '@/components/locale';
import { Button } from '@/components/ui/button';
import { FileButton } from '@/components/ui/file-button';
import { type KeyTable as Read, readKeyTable, writeKeyTable } from '@/lib/account/key-table';
import { keepKeysMutation, sourceKeysQuery } from '@/lib/queries/source-query';
import { FailureText } from '../failure-text';

/** So many wrong lines are named. */
const SHOWN = 5;

/** Which account is which record of a source, for all accounts at once: pasted from a sheet or read from a CSV. Nothing of a bad table is kept. */
export function KeyTable({ sourceId }: { sourceId: string }) {
  const { t } = useLocale();
  const id = useId();
  const kept = useQuery(sourceKeysQuery(sourceId));
  const keep = useMutation(keepKeysMutation(useQueryClient(), sourceId));
  const [typed, setTyped] = useState<string | undefined>();
  const [problems, setProblems] = useState<Read['problems']>([]);
  const rows = kept.data?.rows ?? [];

  function change(text: string) {
    keep.reset();
    setProblems([]);
    setTyped(text);
  }
  function save() {
    const read = readKeyTable(typed ?? '');
    setProblems(read.problems);
    if (read.problems.length > 0) return;
    keep.mutate({ id: sourceId, rows: read.rows }, { onSuccess: () => setTyped(undefined) });
  }
  return (
    <details className="disclosure key-table">
      <summary>{t('options.sources.keys', { count: rows.length })}</summary>
      <label htmlFor={id}>{t('options.sources.keys-label')}</label>
      <textarea
        id={id}
        rows={6}
        spellCheck={false}
        value={typed ?? writeKeyTable(rows)}
        aria-describedby={`${id}-help`}
        onChange={(event) => change(event.currentTarget.value)}
      />
      <p id={`${id}-help`} className="help">
        {t('options.sources.keys-help')}
      </p>
      <div className="row">
        <Button onPress={save}>{t('options.sources.keys-keep')}</Button>
        <FileButton accept=".csv,.tsv,.txt,text/csv" onFile={(file) => void file.text().then(change)}>
          {t('options.sources.keys-file')}
        </FileButton>
        {keep.isSuccess && <span role="status">{t('options.sources.keys-kept', { count: rows.length })}</span>}
      </div>
      {problems.length > 0 && (
        <div className="problem" role="alert">
          <p>{t('options.sources.keys-refused', { count: problems.length })}</p>
          <ul>
            {problems.slice(0, SHOWN).map(({ row, code }) => (
              <li key={row}>{t(`options.sources.keys-problem.${code}`, { row })}</li>
            ))}
          </ul>
        </div>
      )}
      <FailureText error={kept.error ?? keep.error} />
    </details>
  );
}
