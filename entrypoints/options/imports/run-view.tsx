import { ImportOutcome } from '@/components/import/import-outcome';
import { useLocale } from '@/components/locale';
import { CallFailure } from '@/lib/queries/call-failure';
import { FailureText } from '../failure-text';
import { problemViews } from './problem-views';
import { download, problemsCsv } from './problems-csv';
import type { ImportRun } from './use-import-run';

interface RunViewProps {
  name: string;
  run: ImportRun;
  onResume: () => void;
}

/** What came of an import. */
export function RunView({ name, run, onResume }: RunViewProps) {
  const locale = useLocale();
  if (run.state === 'ready' || run.state === 'running') return null;
  if (run.state === 'busy') return <p className="problem">{locale.t('import.busy')}</p>;
  const { report } = run;
  const problems = problemViews(report.problems);
  return (
    <>
      <ImportOutcome
        outcome={{ ...report, problems }}
        onResume={report.state === 'done' ? undefined : onResume}
        onDownload={() => download(`${name}.problems.csv`, problemsCsv(locale, problems))}
      />
      {report.error && <FailureText error={new CallFailure(report.error)} />}
    </>
  );
}
