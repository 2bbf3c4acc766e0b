import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { PortfolioPage } from '@/entrypoints/portfolio/portfolio-page';
import { loadMessages } from '@/lib/i18n/messages';
import { createQueryClient } from '@/lib/queries/query-client';
import { FakeBrowser, FakeDisk } from '../sidebar/fake-extension';

beforeAll(() => loadMessages('en'));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const NONE = 'No accounts yet';

function show(browser: FakeBrowser): void {
  vi.stubGlobal('chrome', browser.chrome());
  render(
    <QueryClientProvider client={createQueryClient()}>
      <PortfolioPage reader={new FakeDisk()} />
    </QueryClientProvider>,
  );
}

describe('the book of accounts', () => {
  it('is not called empty where nobody could be asked whose it is, and asks again', async () => {
    const browser = new FakeBrowser();
    show(browser);
    expect(await screen.findByRole('alert')).toHaveTextContent('There is no answer.');
    expect(screen.queryByRole('heading', { name: NONE })).toBeNull();
    browser.answers.set('connection.list', () => ({ ok: true, value: { connections: [] } }));
    browser.answers.set('source.list', () => ({ ok: true, value: { sources: [], places: [], precedence: {} } }));
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { name: NONE })).toBeInTheDocument();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
