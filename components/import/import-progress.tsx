import { Button } from '@/components/ui/button';
import { useLocale } from '../locale';

/** How far an import is. `bytes` missing: nobody knows how long the file is. */
export interface ProgressView {
  bytesRead: number;
  bytes?: number | undefined;
  rowsRead: number;
  accountsWritten: number;
  problemCount: number;
}

/** An import under way, with the way out. */
export function ImportProgress({ progress, onStop }: { progress: ProgressView; onStop: () => void }) {
  const { t, number } = useLocale();
  const { bytesRead, bytes, rowsRead, accountsWritten, problemCount } = progress;
  const share = bytes === undefined || bytes === 0 ? undefined : Math.min(100, Math.floor((bytesRead * 100) / bytes));
  const text = t('import.progress', {
    rows: number(rowsRead),
    accounts: number(accountsWritten),
    problems: number(problemCount),
  });
  return (
    <div className="import-progress">
      <div
        role="progressbar"
        aria-label={t('import.running')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share}
        aria-valuetext={text}
        className="import-bar"
      >
        <span style={{ inlineSize: `${share ?? 0}%` }} />
      </div>
      <p className="num">{text}</p>
      <Button action="stop-import" onPress={onStop}>
        {t('import.stop')}
      </Button>
    </div>
  );
}
