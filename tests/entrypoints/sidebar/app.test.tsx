import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '@/entrypoints/sidebar/app';
import { cacheKeyOf } from '@/lib/domain/account-ref';
import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import { keptReads } from '@/lib/queries/kept-reads';
import { readSettings } from '@/lib/storage/settings';
import { panelStories } from '@/tests/support/panel-stories';
import { accountRef, FakeBrowser, FakeDisk, FakePage, USER } from './fake-extension';

const A = '001000000000001AAA';
const B = '001000000000002AAA';

/** A story whose facts were read just now, so that nothing is old. */
function fresh(snapshot: AccountSnapshot, name: string): AccountSnapshot {
  for (const facet of Object.values(snapshot.facets)) if (facet.fetchedAtMs !== undefined) facet.fetchedAtMs = Date.now() - 1000;
  if (snapshot.facets.profile.state === 'present') snapshot.facets.profile.value.name = name;
  return snapshot;
}

let page: FakePage;
let disk: FakeDisk;
let browser: FakeBrowser;

beforeEach(() => {
  page = new FakePage();
  disk = new FakeDisk();
  browser = new FakeBrowser();
  vi.stubGlobal('chrome', browser.chrome());
});
afterEach(() => {
  vi.unstubAllGlobals();
  delete document.documentElement.dataset.account;
});

function start() {
  return render(<App door={page} kept={keptReads(disk, () => readSettings())} />);
}

const painted = () => document.documentElement.dataset.account;
const isPainted = (accountId: string) => waitFor(() => expect(painted()).toBe(accountId), { timeout: 5000 });

describe('the panel', () => {
  it('is an empty page until the page around it is confirmed', async () => {
    page.change({ link: 'waiting' });
    const { container } = start();
    page.open(A);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(container).toBeEmptyDOMElement();
    expect(page.sent).toEqual([]);
  });

  it('tells the page its layout once it is docked', async () => {
    start();
    await waitFor(() =>
      expect(page.sent).toContainEqual({ t: 'layout', layout: { side: 'right', width: 380, collapsed: false } }),
    );
  });

  it('shows what is kept without waiting for the worker, and says so to the page', async () => {
    disk.keep(A, fresh(panelStories.growing(), 'Sample One'));
    browser.answers.set('account.refresh', () => new Promise(() => undefined));
    start();
    act(() => page.open(A));
    await isPainted(A);
    expect(screen.getByRole('heading', { level: 1, name: 'Sample One' })).toBeVisible();
    expect(document.documentElement.dataset.paintedSeq).toBe('1');
    expect(screen.getByRole('main').dataset.decisionKind).toBe('upsell');
    await waitFor(() => expect(page.sent).toContainEqual({ t: 'painted', seq: 1 }));
  });

  it('paints nothing of one account under another, however the disk answers', async () => {
    disk.keep(A, fresh(panelStories.growing(), 'Sample One'));
    disk.keep(B, fresh(panelStories.calm(), 'Sample Two'));
    disk.delays.set(cacheKeyOf(accountRef(A), USER), 60);
    start();
    const seen: string[] = [];
    const watcher = new MutationObserver(() => {
      const name = document.querySelector('h1')?.textContent ?? '';
      const wanted = page.state().page?.recognition;
      const id = wanted?.state === 'account' ? wanted.ref.accountId : '';
      if (name.startsWith('Sample') && name !== (id === A ? 'Sample One' : 'Sample Two')) seen.push(`${name} under ${id}`);
    });
    watcher.observe(document.body, { childList: true, subtree: true, characterData: true });
    for (let turn = 0; turn < 12; turn += 1) {
      act(() => page.open(turn % 2 === 0 ? A : B));
      await act(() => new Promise((resolve) => setTimeout(resolve, (turn * 13) % 40)));
    }
    await isPainted(B);
    await act(() => new Promise((resolve) => setTimeout(resolve, 120)));
    watcher.disconnect();
    expect(seen).toEqual([]);
    expect(screen.getByRole('heading', { level: 1, name: 'Sample Two' })).toBeVisible();
  });

  it('withholds a row that is another account\u2019s', async () => {
    disk.keep(A, fresh(panelStories.growing(), 'Sample One'));
    const key = cacheKeyOf(accountRef(A), USER);
    const row = disk.rows.get(key);
    if (row) disk.rows.set(key, { ...row, ref: accountRef(B) });
    start();
    act(() => page.open(A));
    expect(await screen.findByRole('status')).toHaveTextContent('Loading');
    expect(painted()).toBeUndefined();
    expect(screen.queryByText('Sample One')).toBeNull();
  });

  it('shows the account as soon as the worker has written it', async () => {
    start();
    act(() => page.open(A));
    expect(await screen.findByText(/Loading contract, usage and NPS/)).toBeVisible();
    act(() => disk.keep(A, fresh(panelStories.calm(), 'Sample One')));
    await isPainted(A);
    expect(browser.asked('account.refresh')).toEqual([{ ref: accountRef(A), identity: USER, force: false }]);
  });

  it('asks for everything anew when the person refreshes', async () => {
    disk.keep(A, fresh(panelStories.calm(), 'Sample One'));
    start();
    act(() => page.open(A));
    await isPainted(A);
    await userEvent.click(screen.getByRole('button', { name: 'Refresh' }));
    expect(browser.asked('account.refresh')).toContainEqual({ ref: accountRef(A), identity: USER, force: true });
  });

  it('asks to connect where there is no connection, and reads again once there is', async () => {
    browser.answers.set('account.refresh', () => ({ ok: false, error: { kind: 'unauthorised' } }));
    browser.answers.set('connection.connect', () => ({ ok: true, value: { identity: USER } }));
    start();
    act(() => page.open(A));
    const connect = await screen.findByRole('button', { name: 'Connect' });
    browser.answers.set('account.refresh', () => {
      disk.keep(A, fresh(panelStories.calm(), 'Sample One'));
      return { ok: true, value: { requested: [], errors: {} } };
    });
    await userEvent.click(connect);
    await isPainted(A);
    expect(browser.asked('connection.connect')).toEqual([
      { crm: 'salesforce', tenant: 'mihon.my.salesforce.com', expected: USER },
    ]);
  });

  it('withholds what is kept when the connection turns out to be another user\u2019s', async () => {
    disk.keep(A, fresh(panelStories.calm(), 'Sample One'));
    browser.answers.set('account.refresh', () => ({
      ok: false,
      error: { kind: 'identity-mismatch', page: 'one', connection: 'two' },
    }));
    start();
    act(() => page.open(A));
    expect(await screen.findByText(/belong to different users/)).toBeVisible();
    expect(painted()).toBeUndefined();
    expect(screen.queryByText('Sample One')).toBeNull();
  });

  it('asks the person where the page does not say who is signed in', async () => {
    browser.answers.set('connection.status', () => ({
      ok: true,
      value: { state: 'connected', identity: USER, userName: 'Sample Hanako' },
    }));
    disk.keep(A, fresh(panelStories.calm(), 'Sample One'));
    start();
    act(() => page.open(A, {}));
    expect(await screen.findByText(/The connection to .* is Sample Hanako/)).toBeVisible();
    expect(screen.queryByText('Sample One')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Yes, that is me' }));
    const confirmed = { 'salesforce|mihon.my.salesforce.com': expect.objectContaining(USER) };
    expect(browser.asked('settings.update')).toContainEqual({ confirmedIdentities: confirmed });
  });

  it('says where it is when the page is no account\u2019s', async () => {
    start();
    act(() => page.show({ state: 'elsewhere' }));
    expect(
      await screen.findByRole('heading', { name: 'This is not an account\u2019s page'.replace('\u2019', "'") }),
    ).toBeVisible();
    act(() => page.show({ state: 'unrecognised', failed: 'id-shape' }));
    expect(await screen.findByRole('heading', { name: 'This page is not recognised' })).toBeVisible();
    expect(document.documentElement.dataset.state).toBe('unrecognised');
  });

  it('opens the account that a person names on a page it does not recognise, until the page changes', async () => {
    Object.defineProperty(location, 'ancestorOrigins', { value: ['https://mihon.lightning.force.com'], configurable: true });
    disk.keep(A, fresh(panelStories.growing(), 'Sample One'));
    start();
    act(() => page.show({ state: 'unrecognised', failed: 'id-shape' }));
    const field = await screen.findByRole('textbox', { name: 'Open an account by its address or id' });
    await userEvent.type(field, 'Sample One{Enter}');
    expect(await screen.findByText(/That is no account of this organisation/)).toBeVisible();
    await userEvent.clear(field);
    await userEvent.type(field, `${A}{Enter}`);
    expect(await screen.findByRole('heading', { level: 1, name: 'Sample One' })).toBeVisible();
    expect(screen.getByText('Chosen by hand')).toBeVisible();
    act(() => page.show({ state: 'unrecognised', failed: 'id-shape' }));
    expect(await screen.findByRole('heading', { name: 'This page is not recognised' })).toBeVisible();
    expect(screen.queryByRole('heading', { level: 1, name: 'Sample One' })).toBeNull();
  });

  it('folds to a tab that says what kind of offer waits inside', async () => {
    browser.settings = { ...browser.settings, panel: { ...browser.settings.panel, collapsed: true } };
    disk.keep(A, fresh(panelStories.growing(), 'Sample One'));
    start();
    act(() => page.open(A));
    await userEvent.click(await screen.findByRole('button', { name: 'Open Tsugite (Upsell)' }));
    expect(browser.asked('settings.update')).toContainEqual({ panel: { side: 'right', width: 380, collapsed: false } });
    expect(await screen.findByRole('heading', { level: 1, name: 'Sample One' })).toBeVisible();
  });

  it('takes the focus when the page gives it and gives it back on Escape', async () => {
    disk.keep(A, fresh(panelStories.calm(), 'Sample One'));
    start();
    act(() => page.open(A));
    await isPainted(A);
    act(() => page.change({ focusCount: 1 }));
    expect(screen.getByRole('main')).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(page.sent).toContainEqual({ t: 'leave' });
  });
});
