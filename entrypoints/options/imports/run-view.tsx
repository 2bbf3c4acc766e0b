import { ImportOutcome } from '@/components/import/import-outcome';
import { ImportProgress } from '@/components/import/import-progress';
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
  onStop: () => void;
}

/** How an import goes, and what came of it. */
export function RunView({ name, run, onResume, onStop }: RunViewProps) {
  const locale = useLocale();
  if (run.state === 'ready') return null;
  if (run.state === 'running') return <ImportProgress progress={run.progress} onStop={onStop} />;
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
