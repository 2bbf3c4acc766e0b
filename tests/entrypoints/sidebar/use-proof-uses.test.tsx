import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { LocaleProvider } from '@/components/locale';
import { VocabularyProvider } from '@/components/vocabulary';
import { accountViewOf } from '@/entrypoints/sidebar/account-view-of';
import { LiveDetails } from '@/entrypoints/sidebar/live-details';
import { cacheKeyOf } from '@/lib/domain/account-ref';
import { NO_HISTORY } from '@/lib/domain/history';
import type { JournalEntry } from '@/lib/domain/journal';
import { loadMessages } from '@/lib/i18n/messages';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { panelStories } from '@/tests/support/panel-stories';
import { TODAY_MS } from '@/tests/support/snapshot-builder';
import { FakeBrowser, FakeDisk, USER } from './fake-extension';

beforeAll(() => loadMessages('en'));

const playbook = samplePlaybook();
const snapshot = { ...panelStories.growing(), identity: USER };
const view = accountViewOf({ snapshot, playbook, history: NO_HISTORY, customerLanguage: 'en', role: undefined, nowMs: TODAY_MS });
const here = cacheKeyOf(snapshot.ref, USER);

const used = (n: number, testimonialId: string): JournalEntry => ({
  kind: 'proof-use',
  id: `u${n}`,
  atMs: n,
  use: { id: `u${n}`, testimonialId, onDate: '2026-11-02', purpose: 'one-to-one', accountKey: `other-${n}` },
});

let browser: FakeBrowser;
beforeEach(() => {
  browser = new FakeBrowser();
  browser.answers.set('journal.add', () => ({ ok: true, value: {} }));
  vi.stubGlobal('chrome', browser.chrome());
});
afterEach(() => vi.unstubAllGlobals());

function show(entries: ReadonlyMap<string, JournalEntry[]>) {
  const disk = new FakeDisk();
  for (const [key, of] of entries) disk.entries.set(key, of);
  const onCopy = vi.fn();
  const shown = render(
    <QueryClientProvider client={new QueryClient()}>
      <LocaleProvider language="en" nowMs={TODAY_MS}>
        <VocabularyProvider playbook={playbook} tenant={snapshot.ref.tenant}>
          <LiveDetails reader={disk} view={view} customerLanguage="en" listenerRole={undefined} onCopy={onCopy} />
        </VocabularyProvider>
      </LocaleProvider>
    </QueryClientProvider>,
  );
  return { onCopy, quote: () => shown.container.querySelector('blockquote')?.textContent };
}

async function copied() {
  const { onCopy, quote } = show(new Map());
  await userEvent.click(await screen.findByRole('button', { name: 'Copy with source' }));
  const [request] = browser.asked('journal.add') as { entry: Extract<JournalEntry, { kind: 'proof-use' }> }[];
  return { onCopy, quote: quote(), use: request?.entry.use };
}

describe('a voice in use (F4, F6)', () => {
  it('copying it keeps to whom it was told, about which offer, and copies its source with it', async () => {
    const { onCopy, use } = await copied();
    expect(use).toMatchObject({ purpose: 'one-to-one', accountKey: here, offerId: view.offer?.id, onDate: '2026-11-23' });
    expect(onCopy.mock.calls[0]?.[0]).toContain('— ');
  });

  it('told often enough on other accounts, the next best is offered; told here today, it stays in the hand', async () => {
    const { quote: first, use } = await copied();
    const id = use?.testimonialId ?? '';
    document.body.replaceChildren();
    const often = Array.from({ length: playbook.policy.proofUsesPerQuarter }, (_, n) => used(n, id));
    const others = show(new Map([['other', often]]));
    await waitFor(() => expect(others.quote()).not.toBe(first));
    expect(others.quote()).toBeTruthy();
    document.body.replaceChildren();
    const mine = often.map((entry) =>
      entry.kind === 'proof-use' ? { ...entry, use: { ...entry.use, accountKey: here, onDate: '2026-11-23' } } : entry,
    );
    const again = show(new Map([[here, mine]]));
    await screen.findByRole('button', { name: 'Copy with source' });
    expect(again.quote()).toBe(first);
  });
});
