import { fireEvent, render, screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { LocaleProvider } from '@/components/locale';
import { VocabularyProvider } from '@/components/vocabulary';
import { accountViewOf } from '@/entrypoints/sidebar/account-view-of';
import { CustomerScreen } from '@/entrypoints/sidebar/price/customer-screen';
import { NO_HISTORY } from '@/lib/domain/history';
import { loadMessages } from '@/lib/i18n/messages';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { panelStories } from '@/tests/support/panel-stories';
import { TODAY_MS } from '@/tests/support/snapshot-builder';

beforeAll(() => loadMessages('ja'));

describe('what a customer may see', () => {
  it.each(Object.entries(panelStories))('holds nothing of ours: %s', async (_, story) => {
    const playbook = samplePlaybook();
    const snapshot = story();
    const view = accountViewOf({
      snapshot,
      playbook,
      history: NO_HISTORY,
      customerLanguage: 'ja',
      role: undefined,
      nowMs: TODAY_MS,
    });
    const { container } = render(
      <LocaleProvider language="ja" nowMs={TODAY_MS}>
        <VocabularyProvider playbook={playbook} tenant={snapshot.ref.tenant}>
          <CustomerScreen view={view} onEnd={vi.fn()} />
        </VocabularyProvider>
      </LocaleProvider>,
    );
    const price = container.querySelector<HTMLDetailsElement>('.price-desk');
    if (price) fireEvent.click(within(price).getByText(/数量|期間/));
    if (price) await within(price).findByText('合計');
    const shown = container.innerHTML;
    const { nps, competitors, contacts } = snapshot.facets;
    const internal = [
      ...(nps.state === 'present' ? nps.value.responses.flatMap(({ comment, name }) => [comment, name]) : []),
      ...(competitors.state === 'present' ? competitors.value.items.flatMap(({ name, note }) => [name, note]) : []),
      ...(contacts.state === 'present' ? contacts.value.people.map(({ name }) => name) : []),
      view.talk?.opening.text,
      '価値',
      'NPS',
      '断られたら',
      '増分純価値',
      '限度',
      '割引のうち',
      'この条件で提案する',
    ].filter((text) => text !== undefined && text !== null);
    for (const text of internal) expect(shown).not.toContain(text);
    expect(internal.length).toBeGreaterThan(2);
    expect(screen.getByRole('status')).toHaveTextContent('お客様と共有中');
  });
});
