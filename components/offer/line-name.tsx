import type { PriceLine } from '@/lib/domain/decision/price-effect';
import { useLocale } from '../locale';
import { useVocabulary } from '../vocabulary';

/** What a line of a price is for. */
export function LineName({ line }: { line: PriceLine }) {
  const { t } = useLocale();
  const { name } = useVocabulary();
  const [kind, id] = line.item.split(':');
  if (id === undefined) return t(kind === 'discount' ? 'price.discount' : 'price.kept');
  return kind === 'committed' ? t('price.committed', { name: name(id) }) : name(id);
}
