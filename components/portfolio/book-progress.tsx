import { Button } from '@/components/ui/button';
import { useLocale } from '../locale';

/** How far reading and ranking are. */
export interface Progress {
  stage: 'reading' | 'campaigns' | 'scoring' | 'sorting' | 'ready' | 'failed';
  done: number;
  total: number;
  paused: boolean;
}

interface BookProgressProps {
  progress: Progress;
  onPause: () => void;
  onResume: () => void;
}

/** Says how far the ranking is and holds it up on demand; nothing once it is done. */
export function BookProgress({ progress, onPause, onResume }: BookProgressProps) {
  const { t } = useLocale();
  const { stage, done, total, paused } = progress;
  if (stage === 'ready') return null;
  if (stage === 'failed') return <p role="alert">{t('portfolio.progress.failed')}</p>;
  const share = stage === 'scoring' && total > 0 ? done / total : undefined;
  return (
    <div className="book-progress num">
      <progress aria-label={t('portfolio.progress.label')} {...(share === undefined ? {} : { value: share })} max={1} />
      <span>{paused ? t('portfolio.paused') : t(`portfolio.progress.${stage}`, { done, total })}</span>
      {/* Said once, not with every slice. */}
      <span role="status" className="unseen">
        {paused && t('portfolio.paused')}
      </span>
      <Button look="quiet" action={paused ? 'resume' : 'pause'} onPress={paused ? onResume : onPause}>
        {t(paused ? 'portfolio.resume' : 'portfolio.pause')}
      </Button>
    </div>
  );
}
