import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openSheet } from '@/entrypoints/sheet/open-sheet';
import { SheetPage } from '@/entrypoints/sheet/sheet-page';
import { cacheKeyOf } from '@/lib/domain/account-ref';
import { createQueryClient } from '@/lib/queries/query-client';
import type { SheetAccount } from '@/lib/storage/sheet-session';
import { panelStories } from '@/tests/support/panel-stories';
import { accountRef, FakeBrowser, FakeDisk, USER } from '../sidebar/fake-extension';

const A = '001000000000001AAA';
const B = '001000000000002AAA';
const key = (accountId: string) => cacheKeyOf(accountRef(accountId), USER);

let disk: FakeDisk;
let browser: FakeBrowser;
const session = new Map<string, unknown>();
const opened: string[] = [];

beforeEach(() => {
  disk = new FakeDisk();
  browser = new FakeBrowser();
  session.clear();
  opened.length = 0;
  const chrome = browser.chrome();
  vi.stubGlobal('chrome', {
    ...chrome,
    runtime: { ...chrome.runtime, getURL: (path: string) => `chrome-extension://tsugite${path}` },
    tabs: { create: async ({ url }: { url: string }) => opened.push(url) },
    storage: {
      ...chrome.storage,
      session: {
        set: async (items: Record<string, unknown>) => {
          for (const [name, value] of Object.entries(items)) session.set(name, value);
        },
        get: async (name: string) => ({ [name]: session.get(name) }),
      },
    },
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  history.replaceState(null, '', '/');
});

/** Opens the sheet as the panel does, and the page at the address that came of it. */
async function open(kind: 'call' | 'approval', accounts: SheetAccount[]) {
  await openSheet(kind, accounts);
  const address = new URL(opened[0] ?? '');
  history.replaceState(null, '', `/sheet.html${address.search}${address.hash}`);
  render(
    <QueryClientProvider client={createQueryClient()}>
      <SheetPage reader={disk} />
    </QueryClientProvider>,
  );
  return address.href;
}

describe('the page of the sheets', () => {
  it('shows what is kept, without asking anybody, and names nobody in its address or its title', async () => {
    disk.keep(A, panelStories.growing());
    const address = await open('call', [{ key: key(A) }]);
    expect(await screen.findByRole('heading', { level: 1, name: '見本精密工業株式会社' })).toBeVisible();
    expect(address).toMatch(/^chrome-extension:\/\/tsugite\/sheet\.html\?kind=call#[0-9a-f-]{36}$/);
    expect(browser.calls).toEqual([]);
    expect(document.title).not.toContain('見本');
  });

  it('speaks the language of the settings on its buttons, and on the sheet the one that is chosen', async () => {
    const user = userEvent.setup();
    browser.settings = { ...browser.settings, language: 'en', customerLanguage: 'ja' };
    disk.keep(A, panelStories.growing());
    await open('approval', [{ key: key(A) }]);
    expect(await screen.findByRole('region', { name: '費用' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Print or PDF' })).toBeVisible();
    await user.click(screen.getByRole('radio', { name: 'English' }));
    expect(await screen.findByRole('region', { name: 'Cost' })).toBeVisible();
    await user.click(screen.getByRole('radio', { name: 'Call sheet' }));
    expect(await screen.findByRole('region', { name: 'Risks' })).toBeVisible();
    expect(location.search).toBe('?kind=call');
  });

  it('prints, under the name of the customer for as long as it prints', async () => {
    const user = userEvent.setup();
    disk.keep(A, panelStories.growing());
    await open('call', [{ key: key(A) }]);
    const titles: string[] = [];
    vi.spyOn(window, 'print').mockImplementation(() => titles.push(document.title));
    await user.click(await screen.findByRole('button', { name: 'Print or PDF' }));
    expect(titles).toEqual(['Call sheet 見本精密工業株式会社']);
    expect(document.title).not.toContain('見本');
  });

  it('copies the sheet as text, and says so where the browser refuses', async () => {
    const user = userEvent.setup();
    disk.keep(A, panelStories.growing());
    await open('call', [{ key: key(A) }]);
    await user.click(await screen.findByRole('button', { name: 'Copy as text' }));
    expect(await screen.findByRole('button', { name: 'Copied' })).toBeVisible();
    expect(await navigator.clipboard.readText()).toContain('■ Risks');
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'));
    await user.click(screen.getByRole('button', { name: 'Copied' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('the browser refused the clipboard');
  });

  it("keeps the voice on a sheet for the approver as used when it is handed over, and a call sheet's as not", async () => {
    const user = userEvent.setup();
    disk.keep(A, panelStories.growing());
    await open('call', [{ key: key(A) }]);
    vi.spyOn(window, 'print').mockImplementation(() => undefined);
    await user.click(await screen.findByRole('button', { name: 'Print or PDF' }));
    expect(browser.calls).toEqual([]);
    await user.click(screen.getByRole('radio', { name: 'For your approval' }));
    await screen.findByRole('region', { name: 'Cost' });
    await user.click(screen.getByRole('button', { name: 'Print or PDF' }));
    await waitFor(() => expect(browser.calls).toHaveLength(1));
    const [{ channel, request }] = browser.calls as [{ channel: string; request: unknown }];
    expect(channel).toBe('journal.add');
    expect(request).toMatchObject({ entry: { kind: 'proof-use', use: { purpose: 'one-to-one', accountKey: key(A) } } });
  });

  it('lays out the sheets of a whole morning', async () => {
    disk.keep(A, panelStories.growing());
    disk.keep(B, panelStories.unhappy());
    await open('call', [{ key: key(A) }, { key: key(B) }, { key: key('001000000000003AAA') }]);
    await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(2));
  });

  it('says what is missing: no account, nothing kept, nothing to approve', async () => {
    disk.keep(A, panelStories.calm());
    await open('approval', [{ key: key(A) }]);
    expect(await screen.findByText(/no offer to approve/)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Print or PDF' })).toBeNull();
  });

  it('says that nothing is kept any more', async () => {
    await open('call', [{ key: key(B) }]);
    expect(await screen.findByText(/Nothing is kept of this account/)).toBeVisible();
  });

  it('says that the browser has forgotten whom it was about', async () => {
    history.replaceState(null, '', '/sheet.html?kind=call#gone');
    render(
      <QueryClientProvider client={createQueryClient()}>
        <SheetPage reader={disk} />
      </QueryClientProvider>,
    );
    expect(await screen.findByText(/No account was named/)).toBeVisible();
  });
});
