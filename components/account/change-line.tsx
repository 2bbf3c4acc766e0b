import './change-line.css';
import type { FactChange } from '@/lib/domain/looked-facts';
import { useLocale } from '../locale';
import { useChangeWords } from './change-words';

interface ChangeLineProps {
  /** When it was last looked at; undefined: never, and then nothing is said. */
  lastMs: number | undefined;
  changes: readonly FactChange[];
}

/** One line under the figures: what changed since the last look. */
export function ChangeLine({ lastMs, changes }: ChangeLineProps) {
  const { t, age } = useLocale();
  const words = useChangeWords();
  if (lastMs === undefined) return <div className="changes-place" />;
  const when = age(lastMs);
  if (changes.length === 0) return <p className="changes-place num">{t('change.nothing', { when })}</p>;
  return (
    <p className="changes-place num" data-changed>
      <span>{t('change.since', { when })}</span>
      {changes.map((change) => (
        <b key={change.fact}>{words(change)}</b>
      ))}
    </p>
  );
}
