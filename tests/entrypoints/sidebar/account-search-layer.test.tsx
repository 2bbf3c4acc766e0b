import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { LocaleProvider } from '@/components/locale';
import { VocabularyProvider } from '@/components/vocabulary';
import { accountViewOf } from '@/entrypoints/sidebar/account-view-of';
import { AccountSearchLayer } from '@/entrypoints/sidebar/search/account-search-layer';
import { NO_HISTORY } from '@/lib/domain/history';
import { Language } from '@/lib/domain/language';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import { loadMessages } from '@/lib/i18n/messages';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { axeFindings } from '@/tests/support/axe';
import { panelStories } from '@/tests/support/panel-stories';
import { TODAY_MS } from '@/tests/support/snapshot-builder';

beforeAll(() => Promise.all(Language.options.map(loadMessages)));

const TRACK = {
  id: 'told-one',
  title: { ja: '監査の話', en: 'Audit talk' },
  offerIds: [],
  kinds: ['upsell', 'no-offer', 'recovery', 'cross-sell', 'downsell'],
  industries: [],
  roles: [],
  stages: [],
  owner: 'lead',
  verifyEveryDays: 90,
  texts: {
    ja: {
      opening: 'いま{seats.bought}席、監査の準備はいかがですか。',
      points: ['監査は年に一度です。'],
      answers: { price: '予算の話' },
    },
  },
} satisfies Playbook['talkTracks'][number];

function show(story = panelStories.growing(), language: Language = 'ja', scope: 'internal' | 'public' = 'internal') {
  const sample = samplePlaybook();
  const [voice] = sample.testimonials;
  const secret = voice && {
    ...voice,
    id: 'secret',
    quote: { ja: '監査が楽になった' },
    consent: { ...voice.consent, scope },
  };
  const playbook: Playbook = {
    ...sample,
    talkTracks: [...sample.talkTracks, TRACK],
    testimonials: [...sample.testimonials, ...(secret ? [secret] : [])],
  };
  const asked = {
    snapshot: story,
    playbook,
    history: NO_HISTORY,
    customerLanguage: 'ja' as const,
    role: undefined,
    nowMs: TODAY_MS,
  };
  const [onCopy, onClose] = [vi.fn(), vi.fn()];
  render(
    <LocaleProvider language={language} nowMs={TODAY_MS}>
      <VocabularyProvider playbook={playbook} tenant="mihon.my.salesforce.com">
        <AccountSearchLayer
          view={accountViewOf(asked)}
          customerLanguage="ja"
          listenerRole={undefined}
          open
          copied={undefined}
          {...{ onCopy, onClose }}
        />
      </VocabularyProvider>
    </LocaleProvider>,
  );
  return { onCopy, onClose, field: screen.getByRole('combobox') };
}

describe('search over what can be said', () => {
  it('finds as one types, by kind, with the hit marked, and has no trap for assistive technology', async () => {
    const { field } = show();
    await userEvent.type(field, '監査');
    const tracks = screen.getByRole('group', { name: '話し方' });
    expect(within(tracks).getByRole('option', { name: /監査の話/ })).toBeVisible();
    expect([...tracks.querySelectorAll('mark')].every((mark) => mark.textContent === '監査')).toBe(true);
    expect(screen.getByRole('status')).toHaveTextContent(/^\d+件$/);
    expect(await axeFindings(document.body)).toEqual([]);
  });

  it('never shows a voice whose customer did not agree to it', async () => {
    const found = async (scope: 'internal' | 'public') => {
      await userEvent.type(show(panelStories.growing(), 'ja', scope).field, '楽になった');
      const options = screen.queryAllByRole('option', { name: /監査が楽になった/ }).length;
      cleanup();
      return options;
    };
    expect(await found('public')).toBe(1);
    expect(await found('internal')).toBe(0);
  });

  it('opens by keyboard the words with live facts, copies them, and goes back to the same results', async () => {
    const { field, onCopy } = show();
    await userEvent.type(field, '監査の話{Enter}');
    expect(screen.getByText('50')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'コピー' }));
    expect(onCopy).toHaveBeenCalledExactlyOnceWith('いま50席、監査の準備はいかがですか。');
    await userEvent.click(screen.getByRole('button', { name: '結果に戻る' }));
    expect(screen.getByRole('combobox')).toHaveValue('監査の話');
    expect(screen.getByRole('combobox')).toHaveFocus();
  });

  it('does not copy words in which a fact is missing, and names it', async () => {
    const story = panelStories.growing();
    story.facets.plan = { state: 'unknown', error: { kind: 'forbidden' } };
    story.facets.usage = { state: 'unknown', error: { kind: 'forbidden' } };
    const { field, onCopy } = show(story);
    await userEvent.type(field, '監査の話{Enter}');
    const copy = screen.getByRole('button', { name: 'コピー' });
    expect(copy).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(copy);
    expect(onCopy).not.toHaveBeenCalled();
  });

  it('searches the customer’s language and the panel’s, and says when there is nothing', async () => {
    const { field } = show(panelStories.growing(), 'en');
    await userEvent.type(field, '監査の話');
    expect(screen.getByRole('option', { name: /監査の話/ })).toBeVisible();
    await userEvent.clear(field);
    await userEvent.type(field, 'zzzz');
    expect(screen.getByRole('status')).toHaveTextContent('Nothing holds “zzzz”');
  });
});
