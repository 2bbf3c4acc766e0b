import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadMessages } from '@/lib/i18n/messages';
import { translate } from '@/lib/i18n/translate';
import { axeFindings } from '@/tests/support/axe';
import { FakeSources, NOW_MS, PLACE, showSources, stateOf } from './fake-sources';

beforeAll(() => Promise.all([loadMessages('en'), loadMessages('ja')]));

let browser: FakeSources;
beforeEach(() => {
  browser = new FakeSources();
});
afterEach(() => vi.unstubAllGlobals());

const item = (name: string) => screen.findByRole('listitem', { name });

describe('the sources of a host', () => {
  it('say when they were asked, what went wrong in words, and how much of their limit is used', async () => {
    const { userId: _user, ...nobodys } = stateOf({ id: 'off', name: 'off', on: false }).config;
    browser.sources = [
      stateOf(
        { id: 'stripe' },
        { last: { atMs: NOW_MS - 3_600_000 }, limit: { used: 12, allowed: 100, seconds: 1, seenAtMs: NOW_MS } },
      ),
      stateOf({ id: 'nps', connector: 'delighted' }, { last: { atMs: NOW_MS, error: { kind: 'unauthorised' } } }),
      stateOf({}, { config: nobodys }),
    ];
    const container = showSources(browser);
    expect(await item('stripe')).toHaveTextContent('Asked 1h ago12 of 100 calls used in 1 s');
    expect(await item('nps')).toHaveTextContent('Fails');
    for (const part of ['says', 'do'] as const)
      expect(await item('nps')).toHaveTextContent(translate('en', `error.unauthorised.${part}`));
    expect(await item('off')).toHaveTextContent(/Off.*Shown to nobody until/);
    expect(await axeFindings(container)).toEqual([]);
  });

  it('are turned off with what is kept of them, and removed only when asked twice', async () => {
    browser.sources = [stateOf({ id: 'stripe' }, { kept: 'device' })];
    showSources(browser);
    await userEvent.click(await screen.findByRole('button', { name: 'Turn off' }));
    await waitFor(() => expect(browser.asked('source.save')).toHaveLength(1));
    expect(browser.asked('source.save')[0]).toMatchObject({ config: { id: 'stripe', on: false }, secrets: {}, keep: 'device' });
    await userEvent.click(await screen.findByRole('button', { name: 'Remove…' }));
    expect(browser.asked('source.remove')).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Remove stripe' }));
    expect(await screen.findByText(/^Nothing is connected yet/)).toBeVisible();
    expect(browser.asked('source.remove')).toEqual([{ id: 'stripe' }]);
  });

  it('go in an order that is written: for all facts, and for one subject', async () => {
    const all = { order: ['stripe', 'nps'] };
    browser.sources = [stateOf({ id: 'nps', connector: 'delighted' }), stateOf({ id: 'stripe' })];
    browser.precedence = { [`${PLACE.crm}|${PLACE.tenant}`]: { format: 'tsugite-precedence/1', all } };
    showSources(browser);
    const list = await screen.findByRole('list', { name: 'Whose word goes first where they differ' });
    const shown = () =>
      within(list)
        .getAllByRole('listitem')
        .map((one) => one.textContent?.replace(/[↑↓]/g, ''));
    expect(shown()).toEqual(['stripe', 'nps', 'What the page shows']);
    await userEvent.click(screen.getByRole('button', { name: 'nps further up' }));
    await waitFor(() => expect(shown()).toEqual(['nps', 'stripe', 'What the page shows']));
    await userEvent.click(screen.getByText('Another order for one subject'));
    await userEvent.selectOptions(screen.getByLabelText('contract'), 'stripe');
    const order = ['nps', 'stripe', 'page'];
    await waitFor(() =>
      expect(browser.asked('source.order').at(-1)).toEqual({
        crm: PLACE.crm,
        tenant: PLACE.tenant,
        precedence: { format: 'tsugite-precedence/1', all: { order }, facets: { plan: { order: ['stripe', 'nps', 'page'] } } },
      }),
    );
  });

  it('speak Japanese as well', async () => {
    browser.sources = [stateOf({ id: 'stripe' })];
    showSources(browser, 'ja');
    expect(await screen.findByRole('button', { name: '項目を対応づける' })).toBeVisible();
  });
});
