import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { App } from '@/entrypoints/sidebar/app';
import { cacheKeyOf } from '@/lib/domain/account-ref';
import { keptReads } from '@/lib/queries/kept-reads';
import { readSettings } from '@/lib/storage/settings';
import { panelStories } from '@/tests/support/panel-stories';
import { FakeBrowser, FakeDisk, FakePage, USER } from './fake-extension';

const ref = { crm: 'twenty', tenant: 'crm.example.co.jp', accountId: '7' };
const LOADED = { timeout: 12_000 };

let page: FakePage;
let disk: FakeDisk;
let browser: FakeBrowser;

beforeEach(() => {
  page = new FakePage();
  disk = new FakeDisk();
  browser = new FakeBrowser();
  browser.answers.set('lesson.read', () => ({ ok: true, value: {} }));
  browser.answers.set('settings.update', () => ({ ok: true, value: {} }));
  vi.stubGlobal('chrome', browser.chrome());
});
afterEach(() => vi.unstubAllGlobals());

function keep(name: string) {
  const snapshot = panelStories.growing();
  for (const facet of Object.values(snapshot.facets)) if (facet.fetchedAtMs !== undefined) facet.fetchedAtMs = Date.now() - 1000;
  if (snapshot.facets.profile.state === 'present') snapshot.facets.profile.value.name = name;
  disk.rows.set(cacheKeyOf(ref, USER), { ...snapshot, ref, identity: USER });
}

function start(confidence: 'address' | 'needs-confirmation' = 'address', identity: object = USER) {
  render(<App door={page} kept={keptReads(disk, () => readSettings())} />);
  act(() => page.show({ state: 'account', ref, as: 'page', confidence, sandbox: false }, identity));
}

const says = (value: object) =>
  browser.answers.set('page.check', () => ({
    ok: true,
    value: { state: 'recognised', failed: [], covered: false, canBeCovered: false, confirm: [], ...value },
  }));
const heading = (name: string | RegExp) => screen.findByRole('heading', { name }, LOADED);

describe('a page that has changed (A5)', () => {
  it('keeps the facts of the address and says what failed, after giving the page time to be drawn', async () => {
    keep('Sample One');
    says({ state: 'changed', failed: ['app', 'usage-box'] });
    start();
    expect(await heading('Sample One')).toBeVisible();
    expect(await screen.findByText(/not recognised any more. What did not fit: the app, usage-box/, {}, LOADED)).toBeVisible();
    expect(browser.asked('page.check').length).toBeGreaterThanOrEqual(5);
    expect(screen.getByRole('heading', { name: 'Sample One' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Teach this page' })).toBeVisible();
  }, 30_000);

  it('says that another record lies over the page', async () => {
    keep('Sample One');
    says({ covered: true });
    start();
    expect(await screen.findByText(/Another record lies over the page/, {}, LOADED)).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Sample One' })).toBeVisible();
  });

  it('withholds every fact where the page itself names another record', async () => {
    keep('Sample One');
    says({ state: 'changed', failed: ['record'] });
    start();
    expect(await heading('The page shows another record than its address')).toBeVisible();
    expect(screen.queryByText('Sample One')).toBeNull();
    expect(document.documentElement.dataset.account).toBeUndefined();
  }, 30_000);
});

describe('an address that does not tell what kind of record it is', () => {
  it('shows the name alone until a person has compared it, once for the recipe', async () => {
    keep('Sample One');
    says({ confirm: ['model'] });
    start('needs-confirmation');
    expect(await screen.findByText(/calls this record “Sample One”/, {}, LOADED)).toBeVisible();
    expect(screen.queryByRole('heading', { name: 'Sample One' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Yes, the name is the same' }));
    expect(browser.asked('settings.update')).toContainEqual({ confirmedRecipes: ['twenty|model'] });
  });

  it('asks no more once it was confirmed', async () => {
    browser.settings = { ...browser.settings, confirmedRecipes: ['twenty|model'] };
    keep('Sample One');
    says({ confirm: ['model'] });
    start('needs-confirmation');
    expect(await heading('Sample One')).toBeVisible();
  });

  it('shows nothing, and leads to the settings, while nobody chose where the accounts are', async () => {
    keep('Sample One');
    says({ confirm: ['chosen'] });
    start('needs-confirmation');
    expect(await heading('Choose which list of records holds your accounts')).toBeVisible();
    expect(screen.queryByText('Sample One')).toBeNull();
  });

  it('is not believed where the page cannot be asked', async () => {
    keep('Sample One');
    browser.answers.set('page.check', () => ({ ok: false, error: { kind: 'not-found' } }));
    start('needs-confirmation');
    expect(await screen.findByText(/calls this record “Sample One”/, {}, LOADED)).toBeVisible();
  });
});

describe('a CRM without a sign-in', () => {
  it('asks who one is, tells the worker first and keeps the identity that it gives', async () => {
    browser.answers.set('connection.status', () => ({ ok: true, value: { state: 'signed-out' } }));
    const identity = { orgId: ref.tenant, userId: 'device-1' };
    browser.answers.set('connection.connect', () => ({ ok: true, value: { identity } }));
    start('address', {});
    expect(await heading('Confirm that this is you')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Yes, that is me' }));
    expect(browser.asked('connection.connect')).toEqual([{ crm: 'twenty', tenant: ref.tenant, expected: {} }]);
    const confirmed = { 'twenty|crm.example.co.jp': expect.objectContaining(identity) };
    await waitFor(() => expect(browser.asked('settings.update')).toContainEqual({ confirmedIdentities: confirmed }));
  });

  it('leads to the settings where no source is set up, and keeps nobody\u2019s word', async () => {
    browser.answers.set('connection.status', () => ({ ok: true, value: { state: 'signed-out' } }));
    browser.answers.set('connection.connect', () => ({ ok: false, error: { kind: 'not-found', what: 'source' } }));
    start('address', {});
    await userEvent.click(await screen.findByRole('button', { name: 'Yes, that is me' }, LOADED));
    expect(await heading('No source is set up for this host')).toBeVisible();
    expect(screen.getByRole('main').querySelector('[data-look="primary"]')).toHaveTextContent('Settings');
    expect(browser.asked('settings.update')).not.toContainEqual(
      expect.objectContaining({ confirmedIdentities: expect.anything() }),
    );
  });

  it('names a source that could not be read, and shows the rest', async () => {
    keep('Sample One');
    says({});
    const sources = { 'stripe-2': { kind: 'unauthorised' } };
    browser.answers.set('account.refresh', () => ({ ok: true, value: { requested: [], errors: {}, sources } }));
    start();
    const notices = await screen.findByRole('list', { name: 'Notices' }, LOADED);
    await waitFor(() =>
      expect(notices).toHaveTextContent('Stripe 2 could not be read; the rest is shown. The connection has ended.'),
    );
    expect(screen.getByRole('heading', { name: 'Sample One' })).toBeVisible();
  });

  it.each([
    ['a key that was refused sends to the settings', { kind: 'unauthorised' }, 'The connection has ended.'],
    ['nothing of this user asks whose it is', { kind: 'unauthorised', unclaimed: true }, 'Confirm that this is you'],
  ])('tells the two apart: %s', async (_, error, said) => {
    browser.answers.set('account.refresh', () => ({ ok: false, error }) as never);
    says({});
    start();
    expect(await heading(said)).toBeVisible();
  });
});
