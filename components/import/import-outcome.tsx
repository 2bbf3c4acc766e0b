import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { useLocale } from '../locale';
import { type ProblemView, wordsOfProblem } from './problem-words';

/** What came of an import. `problems` are the first of `problemCount`. */
export interface OutcomeView {
  state: 'done' | 'stopped' | 'failed';
  rowsRead: number;
  rowsSkipped: number;
  accountsWritten: number;
  problems: readonly ProblemView[];
  problemCount: number;
  /** Accounts of an earlier file of the name that are not in this one; `first` are some of them. */
  missing?: { count: number; first: readonly string[] };
}

const SHOWN = 20;
const TONE = { done: 'good', stopped: 'warn', failed: 'bad' } as const;

interface ImportOutcomeProps {
  outcome: OutcomeView;
  /** Takes the import up where it stopped; missing: it cannot be. */
  onResume?: (() => void) | undefined;
  onDownload: () => void;
}

function Problems({ outcome, onDownload }: Pick<ImportOutcomeProps, 'outcome' | 'onDownload'>) {
  const locale = useLocale();
  const { t, number } = locale;
  const { problems, problemCount } = outcome;
  return (
    <>
      <p>{t('import.problems', { count: problemCount })}</p>
      <ul className="import-problems">
        {problems.slice(0, SHOWN).map((problem) => (
          <li key={`${problem.row} ${problem.columnAt ?? ''} ${problem.code}`}>{wordsOfProblem(locale, problem)}</li>
        ))}
      </ul>
      {problemCount > SHOWN && <p className="help">{t('import.problems-more', { count: number(problemCount - SHOWN) })}</p>}
      {problemCount > problems.length && <p className="help">{t('import.problems-kept', { count: number(problems.length) })}</p>}
      <Button action="download-problems" onPress={onDownload}>
        {t('import.download')}
      </Button>
    </>
  );
}

/** What an import did, and every row and cell that it could not use. */
export function ImportOutcome({ outcome, onResume, onDownload }: ImportOutcomeProps) {
  const { t, number, list } = useLocale();
  const { state, rowsRead, rowsSkipped, accountsWritten, problemCount, missing } = outcome;
  return (
    <section className="import-outcome" aria-label={t('import.outcome')}>
      <p role="status">
        <Badge tone={TONE[state]}>{t(`import.state.${state}`)}</Badge>{' '}
        {t('import.read-written', { rows: number(rowsRead), accounts: number(accountsWritten) })}
        {rowsSkipped > 0 && ` ${t('import.skipped', { rows: number(rowsSkipped) })}`}
      </p>
      {missing !== undefined && missing.count > 0 && (
        <p className="import-missing">
          {t('import.missing', { count: missing.count })} {list(missing.first)}
          {missing.count > missing.first.length &&
            ` ${t('import.problems-more', { count: number(missing.count - missing.first.length) })}`}
        </p>
      )}
      {onResume && (
        <Button look="primary" action="resume-import" onPress={onResume}>
          {t('import.resume')}
        </Button>
      )}
      {problemCount > 0 && <Problems outcome={outcome} onDownload={onDownload} />}
    </section>
  );
}
