import './whitespace.css';
import { Section } from '@/components/ui/section';
import { Unknown } from '@/components/ui/unknown';
import type { IsoDate } from '@/lib/domain/calendar';
import type { LocalText } from '@/lib/domain/language';
import { useLocale } from '../locale';
import { useVocabulary } from '../vocabulary';

/** Who fills the place of a product of ours. `contractEndsOn` undefined: nobody knows. */
export interface SupplierView {
  name: string;
  contractEndsOn: IsoDate | undefined;
  /** How ours differs, in words for the customer. */
  differs: LocalText | undefined;
}

/** The catalogue, product by product. `owned` undefined: not known what they own. */
export interface WhitespaceView {
  owned: readonly string[] | undefined;
  gaps: readonly { productId: string; supply: 'competitor' | 'nobody-known' | 'unknown'; suppliers: readonly SupplierView[] }[];
  /** Competitors of which nobody said whose place they take. */
  unplaced: readonly string[];
}

function Supplier({ of: { name, contractEndsOn, differs } }: { of: SupplierView }) {
  const { t, of, date } = useLocale();
  const until = contractEndsOn ? t('whitespace.until', { date: date(contractEndsOn) }) : t('whitespace.until-unknown');
  return (
    <>
      <span className="whitespace-supplier num">
        {t('whitespace.supplier', { name })} <small>{until}</small>
      </span>
      {differs && <span className="whitespace-differs">{t('whitespace.differs', { how: of(differs) })}</span>}
    </>
  );
}

/** What they own of our catalogue, and for each product they do not: who supplies it, until when, and how ours differs (B4, S1). */
export function WhitespaceSection({ whitespace: { owned, gaps, unplaced } }: { whitespace: WhitespaceView }) {
  const { t } = useLocale();
  const { name } = useVocabulary();
  return (
    <Section title={t('whitespace.title')}>
      {owned === undefined && <Unknown>{t('whitespace.unknown')}</Unknown>}
      {owned !== undefined && (
        <ul className="whitespace">
          {owned.map((id) => (
            <li key={id} data-owned>
              <b>{name(id)}</b>
              <span>{t('whitespace.owned')}</span>
            </li>
          ))}
          {gaps.map(({ productId, supply, suppliers }) => (
            <li key={productId}>
              <b>{name(productId)}</b>
              {supply !== 'competitor' && (
                <span>{t(supply === 'unknown' ? 'whitespace.unknown-supply' : 'whitespace.nobody')}</span>
              )}
              {suppliers.map((supplier) => (
                <Supplier key={`${supplier.name}|${supplier.contractEndsOn}`} of={supplier} />
              ))}
            </li>
          ))}
        </ul>
      )}
      {unplaced.length > 0 && <p className="whitespace-unplaced">{t('whitespace.elsewhere', { names: unplaced.join(' / ') })}</p>}
    </Section>
  );
}
