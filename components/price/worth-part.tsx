import { Badge } from '@/components/ui/badge';
import type { WorthTry } from '@/lib/offers/price-hand/try-worth';
import { useLocale } from '../locale';
import { useVocabulary } from '../vocabulary';

/** What the terms are worth to us: no discount, this one, and something smaller, side by side (X6). */
export function WorthPart({ worth }: { worth: WorthTry }) {
  const { t, money, number } = useLocale();
  const { playbook, offerName } = useVocabulary();
  const { ways, timesChance, downsellId } = worth;
  const inMoney = (minor: number) => money({ minor, currency: playbook.currency }, { signed: true });
  const rows = [
    ['noDiscount', t('hand.worth.no-discount'), ways.noDiscount?.netMinor],
    ['discount', t('hand.worth.discount'), ways.discount?.netMinor],
    ['downsell', downsellId ? t('hand.worth.downsell', { name: offerName(downsellId) }) : '', ways.downsell?.netMinor],
  ] as const;
  const { discount } = ways;
  const shown = rows.filter(([, , net]) => net !== undefined);
  return (
    <div className="hand-worth num">
      <table>
        <caption>{t('hand.worth.title')}</caption>
        <tbody>
          {rows.map(
            ([way, name, net]) =>
              net !== undefined && (
                <tr key={way} data-total={ways.best === way || undefined}>
                  <th scope="row">
                    {name} {shown.length > 1 && ways.best === way && <Badge tone="good">{t('hand.worth.best')}</Badge>}
                  </th>
                  <td>{inMoney(net)}</td>
                </tr>
              ),
          )}
        </tbody>
      </table>
      {discount && (
        <p>
          {t('hand.worth.given', {
            anyway: inMoney(-discount.givenAnywayMinor),
            others: inMoney(-discount.givenToOthersMinor),
          })}{' '}
          {timesChance === null ? t('hand.worth.never') : t('hand.worth.times', { times: number(timesChance, 2) })}
        </p>
      )}
      {!downsellId && <p>{t('hand.worth.no-downsell')}</p>}
    </div>
  );
}
