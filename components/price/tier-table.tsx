import type { PriceModel } from '@/lib/domain/playbook/price-model';
import { useLocale } from '../locale';

interface TierTableProps {
  model: Extract<PriceModel, { kind: 'volume' | 'graduated' }>;
  now: number | undefined;
  quantity: number;
}

/** The price table, with the tiers marked in which today's quantity and the proposed one stand. */
export function TierTable({ model, now, quantity }: TierTableProps) {
  const { t, money, number } = useLocale();
  const rows = model.tiers.map(({ upTo, unitMinor }, index) => {
    const from = (model.tiers[index - 1]?.upTo ?? 0) + 1;
    const holds = (count: number | undefined) => count !== undefined && count >= from && (upTo === null || count <= upTo);
    return { from, upTo, unitMinor, isNow: holds(now), isProposed: holds(quantity) };
  });
  return (
    <table className="tiers num">
      <caption>{t(model.kind === 'volume' ? 'hand.tiers-volume' : 'hand.tiers-graduated')}</caption>
      <tbody>
        {rows.map(({ from, upTo, unitMinor, isNow, isProposed }) => (
          <tr key={from} data-proposed={isProposed || undefined}>
            <th scope="row">
              {upTo === null
                ? t('hand.tier-from', { from: number(from) })
                : t('hand.tier', { from: number(from), to: number(upTo) })}
            </th>
            <td>{money({ minor: unitMinor, currency: model.currency })}</td>
            <td>
              {isNow && <span className="badge">{t('hand.now', { quantity: number(now ?? 0) })}</span>}
              {isProposed && (
                <span className="badge" data-tone="accent">
                  {t('hand.then', { quantity: number(quantity) })}
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
