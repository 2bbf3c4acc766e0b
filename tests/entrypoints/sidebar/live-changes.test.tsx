import { QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { LocaleProvider } from '@/components/locale';
import { VocabularyProvider } from '@/components/vocabulary';
import { accountViewOf } from '@/entrypoints/sidebar/account-view-of';
import { LiveChanges } from '@/entrypoints/sidebar/changes/live-changes';
import { lookedAt } from '@/entrypoints/sidebar/changes/looked-at';
import { NO_HISTORY } from '@/lib/domain/history';
import { loadMessages } from '@/lib/i18n/messages';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { createQueryClient } from '@/lib/queries/query-client';
import { HANAKO } from '@/tests/support/kept-snapshot';
import { panelStories } from '@/tests/support/panel-stories';
import { TODAY_MS } from '@/tests/support/snapshot-builder';
import { FakeDisk } from './fake-extension';

const snapshot = panelStories.growing();
const playbook = samplePlaybook();
const view = accountViewOf({ snapshot, playbook, history: NO_HISTORY, customerLanguage: 'ja', role: undefined, nowMs: TODAY_MS });
const facts = lookedAt(snapshot, playbook, TODAY_MS, view.decision.offerId);
const sent = vi.fn();

beforeAll(() => loadMessages('ja'));
beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  sent.mockReset().mockResolvedValue({ ok: true, value: {} });
  vi.stubGlobal('chrome', { runtime: { sendMessage: sent } });
});
afterEach(() => vi.useRealTimers());

async function show(look: object | null) {
  const disk = new FakeDisk();
  Object.assign(disk, { desk: async () => look });
  render(
    <QueryClientProvider client={createQueryClient()}>
      <LocaleProvider language="ja" nowMs={TODAY_MS}>
        <VocabularyProvider playbook={playbook} tenant={snapshot.ref.tenant}>
          <LiveChanges reader={disk} accountRef={snapshot.ref} identity={HANAKO} view={view} />
        </VocabularyProvider>
      </LocaleProvider>
    </QueryClientProvider>,
  );
  await act(() => vi.advanceTimersByTimeAsync(100));
}

it('says what changed since the last look, and keeps this one only when it has lasted', async () => {
  await show({ atMs: TODAY_MS - 86_400_000 * 3, facts: { ...facts, seats: 38 } });
  expect(screen.getByText('席 38 → 50')).toBeVisible();
  expect(screen.getByText(/3 ?日前/)).toBeVisible();
  expect(sent).not.toHaveBeenCalled();
  await act(() => vi.advanceTimersByTimeAsync(5000));
  expect(sent.mock.calls[0]?.[0]).toMatchObject({
    channel: 'desk.write',
    request: { name: `look|${snapshot.ref.accountId}`, identity: HANAKO, value: { facts } },
  });
});

it('says nothing at the first look', async () => {
  await show(null);
  expect(document.body).toHaveTextContent(/^$/);
});
