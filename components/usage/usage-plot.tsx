import './usage.css';
import type { MeterView } from '../account-view';
import { useLocale } from '../locale';
import { useVocabulary } from '../vocabulary';
import { PLOT, plotGeometry, type Spot } from './plot-geometry';

const at = (spot: Spot) => ({ left: `${spot.left}%`, top: `${spot.top}%` });

/** The history of a meter against its limit, with the forecast and its range. The table says the same in words. */
export function UsagePlot({ meter }: { meter: MeterView }) {
  const { t, date, number, compact, today } = useLocale();
  const vocabulary = useVocabulary();
  const geometry = plotGeometry(meter, today);
  const unit = vocabulary.unit(meter.metricId);
  if (!geometry) return <p className="plot-none">{t('usage.too-short')}</p>;
  return (
    <figure className="plot">
      <div className="plot-area" aria-hidden="true">
        <svg viewBox={`0 0 ${PLOT.width} ${PLOT.height}`} preserveAspectRatio="none" aria-hidden="true">
          <path className="plot-under" d={geometry.under} />
          {geometry.cone && <path className="plot-cone" d={geometry.cone} />}
          <path className="plot-line" d={geometry.history} />
          {geometry.forecast && <path className="plot-forecast" d={geometry.forecast} />}
        </svg>
        {geometry.limit && (
          <span className="plot-limit" style={{ top: `${geometry.limit.top}%` }}>
            <span>{t('usage.limit', { amount: `${compact(meter.limit ?? 0)} ${unit}`.trim() })}</span>
          </span>
        )}
        <span className="plot-dot" style={at(geometry.now)} />
        {geometry.runOut && <span className="plot-dot" data-run-out style={at(geometry.runOut)} />}
      </div>
      <div className="plot-axis num" aria-hidden="true">
        {geometry.ticks.map((tick, index) => (
          <span key={tick.date} style={{ left: `${tick.left}%` }} data-first={tick.left < 4 || undefined}>
            {index === geometry.ticks.length - 1
              ? t('usage.now')
              : date(tick.date, meter.period === 'month' ? 'month-only' : 'month-day')}
          </span>
        ))}
      </div>
      <table className="unseen">
        <caption>{t('usage.table', { name: vocabulary.metricName(meter.metricId) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('usage.period')}</th>
            <th scope="col">{t('usage.used')}</th>
            <th scope="col">{t('usage.included')}</th>
          </tr>
        </thead>
        <tbody>
          {meter.points.map((point) => (
            <tr key={point.startOn}>
              <th scope="row">{date(point.startOn)}</th>
              <td>{number(point.used)}</td>
              <td>
                {point.included === undefined
                  ? t('fact.unknown')
                  : point.included === null
                    ? t('usage.unlimited')
                    : number(point.included)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
