import type { ReactNode } from 'react';
import type { PriceTry } from '@/lib/offers/price-hand/try-price';
import { useLocale } from '../locale';
import { LineName } from '../offer/line-name';

/** The lines of a price, and what it does to a month, a year and the rest of the term. */
export function WorkedPrice({ shown }: { shown: PriceTry }) {
  const { t, money, number, percent, date } = useLocale();
  const { effect, longer, savedMinor, eachMinor, eachNowMinor } = shown;
  const { currency } = effect.proposed;
  const inMoney = (minor: number, signed = false) => money({ minor, currency }, { signed });
  const effects: [key: string, label: string, value: ReactNode][] = [
    [
      'difference',
      t(`hand.difference-${effect.period}`),
      effect.difference ? money(effect.difference, { signed: true }) : t('fact.unknown'),
    ],
  ];
  if (longer) effects.push(['year', t('hand.year'), inMoney(longer.yearMinor, true)]);
  if (longer?.term)
    effects.push(['term', t('hand.term', { date: date(longer.term.untilOn, 'month-day') }), inMoney(longer.term.dueMinor, true)]);
  if (savedMinor > 0) effects.push(['saved', t('hand.saved', { share: percent(shown.discount) }), inMoney(-savedMinor, true)]);
  if (eachMinor !== null)
    effects.push([
      'each',
      t('hand.each'),
      eachNowMinor === null
        ? inMoney(eachMinor)
        : t('hand.each-change', { now: inMoney(eachNowMinor), later: inMoney(eachMinor) }),
    ]);
  return (
    <div className="hand-worked num" aria-live="polite" aria-atomic="true">
      <table>
        <caption className="unseen">{t('calculation.price')}</caption>
        <tbody>
          {effect.lines.map((line) => (
            <tr key={`${line.item}|${line.unit?.minor ?? ''}`}>
              <th scope="row">
                <LineName line={line} />
              </th>
              <td>{line.unit && `${number(line.quantity)} × ${money(line.unit)}`}</td>
              <td>{money(line.amount)}</td>
            </tr>
          ))}
          <tr data-total>
            <th scope="row">{t('hand.total')}</th>
            <td />
            <td>
              {money(effect.proposed)}
              <small>{t(`price.per-${effect.period}`)}</small>
            </td>
          </tr>
        </tbody>
      </table>
      <dl className="hand-effects">
        {effects.map(([key, label, value]) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
