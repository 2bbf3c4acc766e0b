import type { FactChange } from '@/lib/domain/looked-facts';
import { useLocale } from '../locale';
import { useVocabulary } from '../vocabulary';

/** Says a change in few words: "seats 50 → 62". */
export function useChangeWords(): (change: FactChange) => string {
  const { t, number, date, find } = useLocale();
  const { name, offerName } = useVocabulary();
  const side = ({ fact }: FactChange, value: string | number): string => {
    if (typeof value === 'number') return number(value, 0).replace('-', '−');
    if (fact === 'renewalOn') return date(value);
    if (fact === 'plan') return name(value);
    if (fact === 'use') return find(`change.use.${value}`) ?? value;
    return value === 'none' ? t('change.no-offer') : offerName(value);
  };
  return (change) => t(`change.${change.fact}`, { from: side(change, change.from), to: side(change, change.to) });
}
