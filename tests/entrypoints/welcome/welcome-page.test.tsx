import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { SAMPLES, sampleAccount } from '@/entrypoints/welcome/sample-accounts';
import { WelcomePage } from '@/entrypoints/welcome/welcome-page';
import { AccountSnapshot } from '@/lib/domain/account-snapshot';
import { DEFAULT_SETTINGS } from '@/lib/domain/default-settings';
import { NO_HISTORY } from '@/lib/domain/no-history';
import { z } from '@/lib/domain/z';
import { decide } from '@/lib/offers/decide';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { TODAY_MS } from '@/tests/support/snapshot-builder';

const openOptionsPage = vi.fn();

beforeEach(() => {
  const settings = { ...DEFAULT_SETTINGS, language: 'en' };
  vi.stubGlobal('chrome', {
    runtime: { openOptionsPage },
    storage: { local: { get: async () => ({ settings }) }, onChanged: { addListener: vi.fn(), removeListener: vi.fn() } },
  });
});

function open() {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <WelcomePage />
    </QueryClientProvider>,
  );
}

describe('the first page after the installation', () => {
  it('shows the panel on sample data in one click, marked as a sample', async () => {
    open();
    await userEvent.click(await screen.findByRole('button', { name: 'See it on sample data' }));
    const panel = screen.getByRole('region', { name: 'Mihon Precision Works' });
    expect(within(panel).getByText('Sample data')).toBeVisible();
    expect(within(panel).getByRole('heading', { name: /Business/ })).toBeVisible();
  });

  it('shows that nothing is sold to a customer in trouble', async () => {
    open();
    await userEvent.click(await screen.findByRole('button', { name: 'In trouble' }));
    expect(screen.getByRole('region', { name: 'Example Trading' })).toHaveTextContent('Recovery');
  });

  it('leads to the settings', async () => {
    open();
    await userEvent.click(await screen.findByRole('button', { name: 'Begin in the settings' }));
    expect(openOptionsPage).toHaveBeenCalledOnce();
  });
});

describe('sample accounts', () => {
  it.each(['ja', 'en'] as const)('are accounts like any other, each with another answer: %s', (language) => {
    const playbook = samplePlaybook();
    const kinds = SAMPLES.map((name) => {
      const snapshot = sampleAccount(name, language, TODAY_MS);
      expect(z.safeParse(AccountSnapshot, snapshot).success).toBe(true);
      return decide({ snapshot, playbook, history: NO_HISTORY, now: TODAY_MS }).kind;
    });
    expect(kinds).toEqual(['upsell', 'no-offer', 'recovery', 'downsell']);
  });
});
