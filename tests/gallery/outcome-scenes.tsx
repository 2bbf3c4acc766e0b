import type { ReactNode } from 'react';
import { useLocale } from '@/components/locale';
import { DraftCard } from '@/components/outcome/draft-card';
import { OutcomeBar } from '@/components/outcome/outcome-bar';
import type { TellingView } from '@/components/outcome/outcome-view';
import { Tellings } from '@/components/outcome/tellings';
import { useVocabulary, VocabularyProvider } from '@/components/vocabulary';
import { accountViewOf } from '@/entrypoints/sidebar/account-view-of';
import { draftOf, outcomeWords } from '@/entrypoints/sidebar/outcome/draft-of';
import { outcomeDefaults } from '@/entrypoints/sidebar/outcome/outcome-defaults';
import { NO_HISTORY, type Outcome, type OutcomeKind } from '@/lib/domain/history';
import type { Language } from '@/lib/domain/language';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { panelStories } from '@/tests/support/panel-stories';
import { TODAY_MS } from '@/tests/support/snapshot-builder';

const nothing = () => undefined;
const on = { onAgain: nothing, onCopy: nothing, onDrop: nothing };

function viewIn(language: Language) {
  const snapshot = panelStories.growing();
  const playbook = samplePlaybook();
  return accountViewOf({ snapshot, playbook, history: NO_HISTORY, customerLanguage: language, role: undefined, nowMs: TODAY_MS });
}

function Bar({ first }: { first?: OutcomeKind }) {
  const { language, today } = useLocale();
  const { offerName } = useVocabulary();
  const view = viewIn(language);
  const offerId = view.offer?.id ?? '';
  const offers = [offerId, ...view.playbook.offers.map(({ id }) => id).filter((id) => id !== offerId)];
  return (
    <OutcomeBar
      offers={offers.map((id) => ({ id, name: offerName(id) }))}
      offerId={offerId}
      onOffer={nothing}
      defaults={outcomeDefaults(view, offerId, today)}
      onOutcome={nothing}
      first={first}
    />
  );
}

function Draft({ way, kind }: { way: 'crm' | 'copy'; kind: 'declined' | 'later' }) {
  const locale = useLocale();
  const vocabulary = useVocabulary();
  const view = viewIn(locale.language);
  const offerId = view.offer?.id ?? '';
  const defaults = outcomeDefaults(view, offerId, locale.today);
  const detail = kind === 'later' ? { until: defaults.later[0]?.on ?? defaults.earliest } : { reason: 'price' as const };
  const outcome: Outcome = { id: 'o1', offerId, kind, atMs: TODAY_MS, ...detail };
  const step = { kind: 'refusal', id: 'r1', atMs: TODAY_MS, offerId, reason: 'price', move: 'approval-sheet' } as const;
  const draft = draftOf({ view, outcome, path: [step], defaults, locale, vocabulary });
  return (
    <DraftCard
      recorded={locale.t('outcome.recorded', { said: outcomeWords(outcome, locale) })}
      follows={locale.t('outcome.rests', { offer: vocabulary.offerName(offerId), date: locale.date('2027-01-22') })}
      draft={draft}
      proposed={draft.proposed}
      way={way}
      crm="Salesforce"
      copied={false}
      onTell={nothing}
      onKeep={nothing}
      onCopy={nothing}
      onUndo={nothing}
    />
  );
}

function Waiting({
  states,
  elsewhere = 0,
  undo = false,
}: {
  states: TellingView['state'][];
  elsewhere?: number;
  undo?: boolean;
}) {
  const { t } = useLocale();
  const subject = t('draft.subject', { said: t('outcome.kind.declined'), offer: '見本精密工業株式会社 Standard' });
  const tellings = states.map(
    (state, at): TellingView => ({
      id: `${at}`,
      kind: at % 2 === 0 ? 'note' : 'task',
      subject,
      state,
      error: state === 'stuck' ? { kind: at === 0 ? 'unauthorised' : 'forbidden' } : undefined,
    }),
  );
  return (
    <>
      <Tellings tellings={tellings} elsewhere={elsewhere} onUndo={undo ? nothing : undefined} {...on} />
      <Bar />
    </>
  );
}

function Foot({ children }: { children: ReactNode }) {
  return (
    <VocabularyProvider playbook={samplePlaybook()} tenant="mihon.my.salesforce.com">
      {children}
    </VocabularyProvider>
  );
}

const foot = (content: ReactNode) => <Foot>{content}</Foot>;

/** The foot of the panel in its states, by name. */
export const outcomeFeet: Readonly<Record<string, ReactNode>> = {
  'outcome-bar': foot(<Bar />),
  'outcome-declined': foot(<Bar first="declined" />),
  'outcome-later': foot(<Bar first="later" />),
  'outcome-won': foot(<Bar first="won" />),
  'outcome-lost': foot(<Bar first="lost" />),
  'outcome-draft': foot(<Draft way="crm" kind="declined" />),
  'outcome-draft-later': foot(<Draft way="crm" kind="later" />),
  'outcome-draft-copy': foot(<Draft way="copy" kind="later" />),
  'outcome-soon': foot(<Waiting states={['soon', 'soon']} undo />),
  'outcome-offline': foot(<Waiting states={['offline', 'offline']} elsewhere={2} />),
  'outcome-sent': foot(<Waiting states={['sent', 'sending', 'again']} />),
  'outcome-stuck': foot(<Waiting states={['stuck', 'stuck']} />),
};
