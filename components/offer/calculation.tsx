import './offer.css';
import { Disclosure } from '@/components/ui/disclosure';
import type { Decision } from '@/lib/domain/decision/decision';
import type { Offer } from '@/lib/domain/playbook/offer';
import { useLocale } from '../locale';
import { useVocabulary } from '../vocabulary';
import { LineName } from './line-name';
import { OfferTerms } from './offer-terms';

interface CalculationProps {
  decision: Decision;
  offer: Offer;
}

/** How the price and the priority came about: every line and every factor (P × C × V × L), and what it does to lifetime value. */
export function Calculation({ decision, offer }: CalculationProps) {
  const { t, money, number, percent } = useLocale();
  const { playbook } = useVocabulary();
  const { price } = decision;
  const priority = decision.candidates.find((one) => one.offerId === offer.id)?.priority;
  const inMoney = (minor: number) => money({ minor, currency: playbook.currency }, { signed: true });
  return (
    <>
      <OfferTerms offer={offer} decision={decision} />
      {(price?.lines.length || priority) && (
        <Disclosure summary={t('calculation.title')}>
          <div className="calculation num">
            {price && price.lines.length > 0 && (
              <table>
                <caption>{t('calculation.price')}</caption>
                <tbody>
                  {price.lines.map((line) => (
                    <tr key={`${line.item}|${line.quantity}|${line.amount.minor}`}>
                      <th scope="row">
                        <LineName line={line} />
                      </th>
                      <td>
                        {number(line.quantity)}
                        {line.unit && ` × ${money(line.unit)}`}
                      </td>
                      <td>{money(line.amount)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
            {priority && (
              <table>
                <caption>{t('calculation.priority')}</caption>
                <tbody>
                  {(
                    [
                      ['propensity', number(priority.propensity, 2)],
                      ['context', number(priority.context, 2)],
                      ['value', inMoney(priority.valueMinor)],
                      ['lever', number(priority.lever, 2)],
                      ['score', inMoney(priority.score)],
                    ] as const
                  ).map(([factor, amount]) => (
                    <tr key={factor} data-total={factor === 'score' || undefined}>
                      <th scope="row">{t(`calculation.${factor}`)}</th>
                      <td colSpan={2}>{amount}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
            {priority?.ltvMinor !== undefined && (
              <table>
                <caption>{t('calculation.lifetime')}</caption>
                <tbody>
                  <tr data-total>
                    <th scope="row">{t('calculation.ltv')}</th>
                    <td colSpan={2}>{inMoney(priority.ltvMinor)}</td>
                  </tr>
                </tbody>
              </table>
            )}
            {priority && (
              <p className="calculation-note">
                {priority.evidence
                  ? t('calculation.learned', { count: priority.evidence.answers })
                  : t('calculation.prior', { risk: percent(playbook.policy.churnRisk) })}
              </p>
            )}
          </div>
        </Disclosure>
      )}
    </>
  );
}
