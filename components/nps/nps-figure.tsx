import './nps.css';
import { Unknown } from '@/components/ui/unknown';
import { Figure } from '../account/figure';
import type { AccountView } from '../account-view';
import { useLocale } from '../locale';
import { bandOf } from './nps-band';

/** NPS in the strip: how many of each kind answered, never a mean; a single answer as it is. */
export function NpsFigure({ view: { nps, snapshot } }: { view: AccountView }) {
  const { t, date, number } = useLocale();
  const newest = nps?.responses[0];
  if (!nps || !newest || nps.score === null) {
    const value = nps || snapshot.facets.nps.state === 'absent' ? t('nps.none') : <Unknown>{t('fact.unknown')}</Unknown>;
    return <Figure label={t('nps.label')} value={value} note={t('nps.ask')} />;
  }
  const bands = { promoters: nps.promoters, passives: nps.passives, detractors: nps.detractors };
  const value =
    nps.answers === 1 ? (
      <span className="nps-score" data-band={bandOf(newest.score)}>
        {t('nps.one-answer', { score: newest.score })}
      </span>
    ) : (
      <>
        {number(nps.score, 0)
          .replace('-', '−')
          .replace(/^(?=[1-9])/, '+')}
        <span className="figure-of"> n={number(nps.answers)}</span>
      </>
    );
  const note = (
    <span className="nps-note">
      <span className="nps-mini" aria-hidden="true">
        <span data-band="promoter" style={{ flexGrow: nps.promoters }} />
        <span data-band="passive" style={{ flexGrow: nps.passives }} />
        <span data-band="detractor" style={{ flexGrow: nps.detractors }} />
      </span>
      <span className="unseen">{t('nps.bands', bands)}</span>
      {t('nps.newest', { date: date(newest.answeredOn, 'month-day') })}
    </span>
  );
  return <Figure label={t('nps.label')} value={value} note={note} />;
}
