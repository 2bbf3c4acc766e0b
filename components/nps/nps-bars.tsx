import './nps.css';
import type { NpsView } from '../account-view';
import { useLocale } from '../locale';
import { bandOf } from './nps-band';

const TALLEST_PX = 34;

/** How many gave each score from 0 to 10. */
export function NpsBars({ nps }: { nps: NpsView }) {
  const { t, number } = useLocale();
  const highest = Math.max(...nps.counts, 1);
  return (
    <figure className="nps-figure">
      <ol className="nps-bars num">
        {nps.counts.map((count, score) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the index is the score itself
          <li key={score} data-band={bandOf(score)}>
            <span className="nps-count" aria-hidden="true">
              {count > 0 ? number(count) : ''}
            </span>
            <span className="nps-bar" aria-hidden="true" style={{ height: `${(count / highest) * TALLEST_PX}px` }} />
            <span className="nps-tick" aria-hidden="true">
              {score}
            </span>
            <span className="unseen">{t('nps.bar', { score, count })}</span>
          </li>
        ))}
      </ol>
      <figcaption className="nps-legend num">
        <span data-band="detractor">{t('nps.detractors', { count: nps.detractors })}</span>
        <span data-band="passive">{t('nps.passives', { count: nps.passives })}</span>
        <span data-band="promoter">{t('nps.promoters', { count: nps.promoters })}</span>
      </figcaption>
    </figure>
  );
}
