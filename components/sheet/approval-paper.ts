import type { Alternative } from '@/lib/sheet/alternatives';
import type { ApprovalSheet } from '@/lib/sheet/approval-sheet';
import type { Locale } from '../locale';
import type { Vocabulary } from '../vocabulary';
import { cutText } from './cut-text';
import { type FigureWords, figureWords } from './figure-words';
import { footnotesFor } from './footnotes';
import type { Paper, PaperSection } from './paper';
import { quoteBlock } from './quote-block';

const MOST_NAME = 200;
const MOST_CONTACT = 60;

function alternativesTable({ t, of }: Locale, words: FigureWords, ways: readonly Alternative[]): PaperSection {
  return {
    id: 'alternatives',
    title: t('sheet.section.alternatives'),
    blocks: [
      {
        kind: 'table',
        head: [t('sheet.column.way'), t('sheet.column.price'), t('sheet.column.seats'), t('sheet.column.fits')],
        rows: ways.map(({ id, name, price, seats, fits }) => ({
          id,
          strong: id === 'proposed',
          cells: [
            { text: t(`sheet.way.${id}`, { name: name ? of(name) : t('fact.unknown') }) },
            words.text(price),
            words.text(seats),
            words.text(fits),
          ],
        })),
      },
    ],
  };
}

/** The buyer's approval sheet in the customer's language. It has words for what the sheet names, and for nothing else. */
export function approvalPaper(locale: Locale, vocabulary: Vocabulary, sheet: ApprovalSheet): Paper {
  const { t, of, date, percent } = locale;
  const notes = footnotesFor('customer', locale, vocabulary);
  const words = figureWords('customer', locale, vocabulary, notes);
  const row = words.row;
  const sections: PaperSection[] = [
    {
      id: 'proposal',
      title: t('sheet.section.proposal'),
      blocks: [
        { kind: 'text', text: { text: of(sheet.offerName) }, lead: true },
        { kind: 'text', text: { text: of(sheet.summary) } },
        ...(sheet.terms ? [{ kind: 'text' as const, text: { text: of(sheet.terms) } }] : []),
      ],
    },
    {
      id: 'changes',
      title: t('sheet.section.changes'),
      half: true,
      blocks: [{ kind: 'rows', rows: sheet.changes.map((one) => row(one)) }],
    },
    {
      id: 'costs',
      title: t('sheet.section.costs'),
      half: true,
      blocks: [
        {
          kind: 'rows',
          rows: sheet.costs.map((one) => row(one, { strong: one.id === 'cost-proposed' || one.id === 'cost-once' })),
        },
      ],
    },
    {
      id: 'grounds',
      title: t('sheet.section.grounds'),
      half: true,
      blocks: [
        {
          kind: 'rows',
          rows: [...sheet.units, ...(sheet.runOut ? [sheet.runOut] : []), sheet.breakEven].map((one) => row(one)),
        },
      ],
    },
    {
      id: 'reversibility',
      title: t('sheet.section.reversibility'),
      half: true,
      blocks: [{ kind: 'rows', rows: sheet.reversibility.map((one) => row(one)) }],
    },
    alternativesTable(locale, words, sheet.alternatives),
    { id: 'quote', title: t('sheet.section.quote'), blocks: [quoteBlock(locale, sheet.quote)] },
    {
      id: 'dates',
      title: t('sheet.section.dates'),
      blocks: [{ kind: 'rows', rows: sheet.dates.map((one) => row(one, { strong: one.id === 'decide-by' })) }],
    },
  ];
  return {
    kind: 'approval',
    language: locale.language,
    title: t('sheet.title.approval'),
    name: cutText(sheet.customer ?? t('account.name-unknown'), MOST_NAME),
    under: [
      t('sheet.prepared', { date: date(sheet.preparedOn) }),
      ...(sheet.contact ? [t('sheet.contact', { name: cutText(sheet.contact, MOST_CONTACT) })] : []),
    ],
    marks: sheet.playbook.sample || vocabulary.demo ? [t('sheet.sample')] : [],
    sections,
    notes: notes.list,
    foot: [
      t('sheet.tax', { tax: of(sheet.tax.name), rate: percent(sheet.tax.rate) }),
      ...(sheet.subjectToConfirmation ? [t('sheet.subject-to-confirmation')] : []),
    ],
  };
}
