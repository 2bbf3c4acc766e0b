import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { App } from '@/entrypoints/sidebar/app';
import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import { keptReads } from '@/lib/queries/kept-reads';
import { readSettings } from '@/lib/storage/settings';
import { panelStories } from '@/tests/support/panel-stories';
import { FakeBrowser, FakeDisk, FakePage } from './fake-extension';

const A = '001000000000001AAA';
const B = '001000000000002AAA';

let page: FakePage;
let disk: FakeDisk;
let browser: FakeBrowser;

beforeEach(() => {
  page = new FakePage();
  disk = new FakeDisk();
  browser = new FakeBrowser();
  vi.stubGlobal('chrome', browser.chrome());
  render(<App door={page} kept={keptReads(disk, () => readSettings())} />);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function named(snapshot: AccountSnapshot, name: string): AccountSnapshot {
  for (const facet of Object.values(snapshot.facets)) if (facet.fetchedAtMs !== undefined) facet.fetchedAtMs = Date.now() - 1000;
  if (snapshot.facets.profile.state === 'present') snapshot.facets.profile.value.name = name;
  return snapshot;
}
const heading = (name: string) => screen.findByRole('heading', { level: 1, name }, { timeout: 5000 });

// First, because a part that has come once is there.
it('shows what is kept, and says so, where what asks the worker cannot be fetched; a person can try it again', async () => {
  vi.doMock('@/entrypoints/sidebar/account-refresh', () => Promise.reject(new Error('gone')));
  disk.keep(A, named(panelStories.calm(), 'Sample One'));
  act(() => page.open(A));
  expect(await heading('Sample One')).toBeVisible();
  expect(await screen.findByText(/There is no answer/)).toBeVisible();
  expect(screen.getByRole('heading', { level: 1, name: 'Sample One' })).toBeVisible();
  vi.doUnmock('@/entrypoints/sidebar/account-refresh');
  await userEvent.click(screen.getAllByRole('button', { name: 'Refresh' })[0] as HTMLElement);
  await waitFor(() => expect(browser.asked('account.refresh')).toContainEqual(expect.objectContaining({ force: true })));
  await waitFor(() => expect(screen.queryByText(/There is no answer/)).toBeNull());
});

it('does not show for one frame what was withheld, when one comes back to it and the worker is asked again', async () => {
  disk.keep(A, named(panelStories.calm(), 'Sample One'));
  disk.keep(B, named(panelStories.growing(), 'Sample Two'));
  const mismatch = { kind: 'identity-mismatch', page: 'one', connection: 'two' } as const;
  browser.answers.set('account.refresh', () => ({ ok: false, error: mismatch }));
  act(() => page.open(A));
  expect(await screen.findByText(/belong to different users/)).toBeVisible();
  browser.answers.set('account.refresh', () => ({ ok: true, value: { requested: [], errors: {} } }));
  act(() => page.open(B));
  expect(await heading('Sample Two')).toBeVisible();
  let answer: (error: typeof mismatch | undefined) => void = () => undefined;
  browser.answers.set('account.refresh', async () => {
    const error = await new Promise<typeof mismatch | undefined>((resolve) => {
      answer = resolve;
    });
    return error ? { ok: false, error } : { ok: true, value: { requested: [], errors: {} } };
  });
  const asked = browser.asked('account.refresh').length;
  act(() => page.open(A));
  await waitFor(() => expect(browser.asked('account.refresh').length).toBe(asked + 1));
  expect(screen.queryByText('Sample One')).toBeNull();
  expect(document.documentElement.dataset.account).toBeUndefined();
  await act(async () => answer(undefined));
  expect(await heading('Sample One')).toBeVisible();
});
