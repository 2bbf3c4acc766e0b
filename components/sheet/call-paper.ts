import type { Language } from '@/lib/domain/language';
import type { CallSheet } from '@/lib/sheet/call-sheet';
import type { Risk, RiskDetail } from '@/lib/sheet/risks';
import type { TextView } from '../account-view';
import type { Locale } from '../locale';
import { ruleWords } from '../offer/rule-words';
import type { Vocabulary } from '../vocabulary';
import { cutText } from './cut-text';
import { type FigureWords, figureWords } from './figure-words';
import { footnotesFor } from './footnotes';
import { joinedBy } from './joined-by';
import type { Paper, PaperBlock, PaperRow, PaperSection } from './paper';
import { quoteBlock } from './quote-block';
import { spokenText } from './spoken-text';

const MOST_NAME = 200;
const MOST_WORDS = 90;

function detailText({ t, of, date }: Locale, detail: RiskDetail): string {
  switch (detail.kind) {
    case 'ticket': {
      const subject = cutText(detail.subject ?? t('sheet.no-subject'), MOST_WORDS);
      return detail.openedOn ? t('sheet.ticket', { subject, date: date(detail.openedOn, 'month-day') }) : subject;
    }
    case 'comment':
      return t('sheet.comment', { score: detail.score, text: cutText(detail.text, MOST_WORDS) });
    case 'competitor': {
      const name = cutText(detail.name, MOST_WORDS);
      const known = detail.endsOn ? t('sheet.competitor', { name, date: date(detail.endsOn) }) : name;
      return detail.differs ? `${known}: ${cutText(of(detail.differs), MOST_WORDS)}` : known;
    }
  }
}

const riskRow = (locale: Locale, words: FigureWords, risk: Risk): PaperRow =>
  words.row(risk.figure, {
    strong: risk.state === 'risk',
    more: risk.details.map((detail) => ({ text: detailText(locale, detail) })),
  });

/** What is offered and why; or why nothing is. */
function offerSection(locale: Locale, vocabulary: Vocabulary, words: FigureWords, sheet: CallSheet<TextView>): PaperSection {
  const { t, of, find } = locale;
  const { offer, decision, reasons } = sheet;
  const why = ruleWords(locale, vocabulary);
  const head = offer ? of(offer.name) : (find(`quiet.${decision.code}.title`) ?? t('quiet.NO_OFFER.title'));
  const line = offer ? of(offer.summary) : (find(`quiet.${decision.code}.why`) ?? t('quiet.NO_OFFER.why'));
  return {
    id: 'offer',
    title: t('sheet.section.offer', { kind: t(`kind.${decision.kind}`) }),
    half: true,
    blocks: [
      { kind: 'text', text: { text: head }, lead: true },
      { kind: 'text', text: { text: line } },
      { kind: 'list', ordered: false, items: reasons.map((rule) => ({ text: why.reason(rule) })) },
      {
        kind: 'rows',
        rows: [...sheet.price, sheet.nextStep].map((one) => words.row(one, { strong: one.id === sheet.nextStep.id })),
      },
    ],
  };
}

/** The call sheet in the rep's language; what is said to the customer stays in the customer's. */
export function callPaper(locale: Locale, vocabulary: Vocabulary, sheet: CallSheet<TextView>, spokenIn: Language): Paper {
  const { t, date, today } = locale;
  const notes = footnotesFor('rep', locale, vocabulary);
  const words = figureWords('rep', locale, vocabulary, notes);
  const said = (view: TextView) => spokenText(locale, vocabulary, view, spokenIn);
  const talk: PaperBlock[] = [
    ...(sheet.opening ? [{ kind: 'text' as const, text: said(sheet.opening) }] : []),
    { kind: 'list', ordered: true, items: sheet.points.map(said) },
  ];
  const people = sheet.people.map(({ name, role }) => (role ? `${name} (${vocabulary.code('role', role)})` : name));
  const sections: PaperSection[] = [
    {
      id: 'contract',
      title: t('sheet.section.contract'),
      half: true,
      blocks: [{ kind: 'rows', rows: sheet.contract.map((one) => words.row(one)) }],
    },
    {
      id: 'usage',
      title: t('sheet.section.usage'),
      half: true,
      blocks: [{ kind: 'rows', rows: [...sheet.usage, ...sheet.profile].map((one) => words.row(one)) }],
    },
    {
      id: 'risks',
      title: t('sheet.section.risks'),
      half: true,
      blocks: [{ kind: 'rows', rows: sheet.risks.map((risk) => riskRow(locale, words, risk)) }],
    },
    offerSection(locale, vocabulary, words, sheet),
    ...(sheet.opening || sheet.points.length > 0 ? [{ id: 'talk', title: t('sheet.section.talk'), blocks: talk }] : []),
    ...(sheet.objections.length > 0
      ? [
          {
            id: 'objections',
            title: t('sheet.section.objections'),
            blocks: [
              {
                kind: 'rows' as const,
                rows: sheet.objections.map(({ reason, words: answer }) => ({
                  label: t(`refusal.${reason}`),
                  cell: said(answer),
                  prose: true,
                })),
              },
            ],
          },
        ]
      : []),
    ...(sheet.offer ? [{ id: 'quote', title: t('sheet.section.quote'), blocks: [quoteBlock(locale, sheet.quote)] }] : []),
    ...(sheet.questions.length > 0
      ? [
          {
            id: 'questions',
            title: t('sheet.section.questions'),
            blocks: [
              {
                kind: 'list' as const,
                ordered: false,
                items: sheet.questions.map(({ text }) => ({ text: text[spokenIn], language: spokenIn })),
              },
            ],
          },
        ]
      : []),
  ];
  return {
    kind: 'call',
    language: locale.language,
    title: t('sheet.title.call'),
    name: cutText(sheet.name ?? t('account.name-unknown'), MOST_NAME),
    under: [
      t('sheet.prepared', { date: date(today) }),
      ...(people.length > 0 ? [t('sheet.people', { names: cutText(joinedBy(t, people), MOST_WORDS) })] : []),
      ...(sheet.owner ? [t('sheet.owner', { name: cutText(sheet.owner, MOST_WORDS) })] : []),
    ],
    marks: [...(vocabulary.playbook.sample || vocabulary.demo ? [t('sheet.sample')] : []), t('sheet.internal')],
    sections,
    notes: notes.list,
    foot: [],
  };
}
