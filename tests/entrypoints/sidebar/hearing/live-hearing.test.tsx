import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '@/entrypoints/sidebar/app';
import { withHeard } from '@/lib/account/heard/with-heard';
import { cacheKeyOf } from '@/lib/domain/account-ref';
import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import type { Heard } from '@/lib/domain/journal';
import { keptReads } from '@/lib/queries/kept-reads';
import { readSettings } from '@/lib/storage/settings';
import { panelStories } from '@/tests/support/panel-stories';
import { accountRef, FakeBrowser, FakeDisk, FakePage, USER } from '../fake-extension';

const A = '001000000000001AAA';
const key = cacheKeyOf(accountRef(A), USER);
const ground = { timeZone: 'Asia/Tokyo', currency: 'JPY' };

/** The whole panel is drawn, on a machine that may do much else meanwhile. */
const LONG = { timeout: 15_000 };

let page: FakePage;
let disk: FakeDisk;
let browser: FakeBrowser;

/** A growing account whose loyalty nobody knows. */
function silent(): AccountSnapshot {
  const snapshot = panelStories.growing();
  for (const facet of Object.values(snapshot.facets)) if (facet.fetchedAtMs !== undefined) facet.fetchedAtMs = Date.now() - 1000;
  return { ...snapshot, facets: { ...snapshot.facets, nps: { state: 'unknown', error: { kind: 'forbidden' } } } };
}

/** What the worker does with an entry. */
function tell(entries: Heard[]) {
  disk.entries.set(key, entries);
  disk.keep(A, withHeard(silent(), entries, ground));
}

beforeEach(() => {
  page = new FakePage();
  disk = new FakeDisk();
  browser = new FakeBrowser();
  browser.answers.set('journal.add', (request) => {
    tell([(request as { entry: Heard }).entry]);
    return { ok: true, value: {} };
  });
  browser.answers.set('journal.undo', () => {
    tell([]);
    return { ok: true, value: { undone: true } };
  });
  vi.stubGlobal('chrome', browser.chrome());
});
afterEach(() => vi.unstubAllGlobals());

const kind = () => screen.getByRole('main').dataset.decisionKind;

async function open() {
  disk.keep(A, silent());
  render(<App door={page} kept={keptReads(disk, () => readSettings())} />);
  act(() => page.open(A));
  await waitFor(() => expect(kind()).toBe('no-offer'), LONG);
}

describe('hearing, in the panel', { timeout: 60_000 }, () => {
  it('an answer changes the decision at once, and taking it back changes it back; the keyboard is never lost', async () => {
    await open();
    const [first] = await screen.findAllByRole('button', { name: 'Answer' }, LONG);
    if (first) await userEvent.click(first);
    await userEvent.click(screen.getByRole('radio', { name: '9' }));
    await userEvent.click(screen.getByRole('button', { name: 'Keep' }));
    await waitFor(() => expect(kind()).toBe('upsell'), LONG);
    expect(browser.asked('journal.add')).toMatchObject([
      { ref: { accountId: A }, identity: USER, entry: { kind: 'heard', field: 'nps.score', value: 9, questionId: 'ask-nps' } },
    ]);
    const heard = await screen.findByRole('region', { name: 'To find out' }, LONG);
    const undo = await within(heard).findByRole('button', { name: 'Undo' }, LONG);
    await waitFor(() => expect(undo).toHaveFocus(), LONG);
    await userEvent.click(undo);
    await waitFor(() => expect(kind()).toBe('no-offer'), LONG);
  });

  it('q opens the first question', async () => {
    await open();
    await screen.findByRole('button', { name: 'More' }, LONG);
    await screen.findAllByRole('button', { name: 'Answer' }, LONG);
    await userEvent.keyboard('q');
    await waitFor(() => expect(screen.getAllByRole('radio')[0]).toHaveFocus());
  });

  it('says what went wrong and keeps the question', async () => {
    browser.answers.set('journal.add', () => ({ ok: false, error: { kind: 'storage-failed', reason: 'full' } }));
    await open();
    const [first] = await screen.findAllByRole('button', { name: 'Answer' }, LONG);
    if (first) await userEvent.click(first);
    await userEvent.click(screen.getByRole('button', { name: 'Not said' }));
    expect(await screen.findByRole('alert')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Close' })).toBeVisible();
  });
});
