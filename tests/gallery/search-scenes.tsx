import { type ReactNode, useEffect } from 'react';
import { VocabularyProvider } from '@/components/vocabulary';
import { accountViewOf } from '@/entrypoints/sidebar/account-view-of';
import { AccountSearchLayer } from '@/entrypoints/sidebar/search/account-search-layer';
import { NO_HISTORY } from '@/lib/domain/history';
import type { Language } from '@/lib/domain/language';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { panelStories } from '@/tests/support/panel-stories';
import { TODAY_MS } from '@/tests/support/snapshot-builder';

const nothing = () => undefined;
const soon = () => new Promise((resolve) => setTimeout(resolve, 80));

/** Types into the field as a person would, and opens what is found first. */
async function play(typed: string, opens: boolean): Promise<void> {
  await soon();
  const field = document.querySelector<HTMLInputElement>('.search-field');
  if (!field) return;
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, typed);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await soon();
  if (opens) document.querySelector<HTMLElement>('.search-hit')?.click();
  await soon();
}

function Searching({ language, typed = '', opens = false }: { language: Language; typed?: string; opens?: boolean }) {
  const playbook = samplePlaybook();
  const asked = { snapshot: panelStories.growing(), playbook, history: NO_HISTORY, customerLanguage: language, role: undefined };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a scene is played once
  useEffect(() => {
    document.documentElement.dataset.playing = 'yes';
    void play(typed, opens).finally(() => delete document.documentElement.dataset.playing);
  }, []);
  return (
    <VocabularyProvider playbook={playbook} tenant="mihon.my.salesforce.com">
      <main style={{ height: 600 }} />
      <AccountSearchLayer
        view={accountViewOf({ ...asked, nowMs: TODAY_MS })}
        customerLanguage={language}
        listenerRole={undefined}
        open
        onClose={nothing}
        copied={undefined}
        onCopy={nothing}
      />
    </VocabularyProvider>
  );
}

interface SceneProps {
  language: Language;
}
const typedIn = (language: Language) => (language === 'ja' ? '予算' : 'budget');

/** The search: empty, with results, with a track opened, with nothing found. */
export const searchScenes: Readonly<Record<string, (props: SceneProps) => ReactNode>> = {
  search: ({ language }) => <Searching language={language} />,
  'search-results': ({ language }) => <Searching language={language} typed={typedIn(language)} />,
  'search-track': ({ language }) => <Searching language={language} typed={typedIn(language)} opens />,
  'search-none': ({ language }) => <Searching language={language} typed="zzzz" />,
};
