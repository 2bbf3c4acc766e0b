// biome-ignore-all lint/a11y/useSemanticElements: cells of a grid whose rows are drawn as they come into sight
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus, its cursor is told by the active row
import { Unknown } from '@/components/ui/unknown';
import { useChangeWords } from '../account/change-words';
import { useLocale } from '../locale';
import { useVocabulary } from '../vocabulary';
import type { BookRow } from './book-row';
import type { BookColumn } from './book-view';

function Offer({ offer }: BookRow) {
  const { t } = useLocale();
  const { offerName } = useVocabulary();
  if (!offer) return <span className="book-quiet">{t('portfolio.not-ranked')}</span>;
  if (offer.offerId === null) return <span className="book-quiet">{t('kind.no-offer')}</span>;
  return (
    <>
      <b className="book-kind">{t(`kind.${offer.kind}`)}</b> {offerName(offer.offerId)}
    </>
  );
}

function Value({ offer }: BookRow) {
  const { money, t } = useLocale();
  const { playbook } = useVocabulary();
  if (!offer || offer.offerId === null) return <span className="book-quiet">–</span>;
  if (offer.expectedMinor === null) return <Unknown>{t('fact.unknown')}</Unknown>;
  return money({ minor: offer.expectedMinor, currency: playbook.currency });
}

function Renewal({ renewalDays }: BookRow) {
  const { t } = useLocale();
  const { policy } = useVocabulary().playbook;
  if (renewalDays === undefined) return <Unknown>{t('fact.unknown')}</Unknown>;
  const near = renewalDays >= 0 && renewalDays <= policy.renewalLeadDays;
  return (
    <span className="book-renewal" data-near={near || undefined}>
      {renewalDays < 0 ? t('renewal.passed', { count: -renewalDays }) : t('portfolio.days', { count: renewalDays })}
    </span>
  );
}

function Use({ use }: BookRow) {
  const { t, percent } = useLocale();
  const { warn, urgent } = useVocabulary().playbook.policy.utilisation;
  if (use === undefined) return <Unknown>{t('fact.unknown')}</Unknown>;
  return (
    <span className="book-use" data-level={use < warn ? 'plain' : use < urgent ? 'warn' : 'bad'}>
      {percent(use)}
    </span>
  );
}

/** The cells of one account. Its name is a link to its page in the CRM, wherever the row is pressed. */
export function BookCells({ row, onPoint }: { row: BookRow; onPoint?: (() => void) | undefined }) {
  const { t } = useLocale();
  const { code } = useVocabulary();
  const changeWords = useChangeWords();
  const { name, accountId, href, npsBand, touchDays, changes } = row;
  const cells: Readonly<Record<BookColumn, React.ReactNode>> = {
    name: href ? (
      <a className="book-name" href={href} target="_blank" rel="noreferrer" tabIndex={-1} onPointerDown={onPoint}>
        {name ?? accountId}
      </a>
    ) : (
      <span className="book-name">{name ?? accountId}</span>
    ),
    offer: <Offer {...row} />,
    value: <Value {...row} />,
    renewal: <Renewal {...row} />,
    nps: npsBand ? (
      <span className="book-nps" data-band={npsBand}>
        {code('nps-band', npsBand)}
      </span>
    ) : (
      <Unknown>{t('fact.unknown')}</Unknown>
    ),
    use: <Use {...row} />,
    touch: touchDays === undefined ? <Unknown>{t('fact.unknown')}</Unknown> : t('portfolio.days-ago', { count: touchDays }),
    changed: changes.length > 0 && (
      <ul className="book-changes">
        {changes.map((change) => (
          <li key={change.fact}>{changeWords(change)}</li>
        ))}
      </ul>
    ),
  };
  return (
    <div className="book-row">
      {Object.entries(cells).map(([column, cell]) => (
        <div key={column} role="gridcell" data-column={column} title={column === 'name' ? (name ?? accountId) : undefined}>
          {cell}
        </div>
      ))}
    </div>
  );
}
