import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { LocaleProvider } from '@/components/locale';
import { ConnectionSection } from '@/entrypoints/options/connection-section';
import type { Effect } from '@/lib/domain/effect';
import { loadMessages } from '@/lib/i18n/messages';
import { createQueryClient } from '@/lib/queries/query-client';
import { accountRef, FakeBrowser, USER } from '../sidebar/fake-extension';

beforeAll(() => loadMessages('en'));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const { crm, tenant } = accountRef('A');
const effect = (id: string, more: Partial<Effect> = {}): Effect => ({
  id,
  ref: accountRef('A'),
  identity: USER,
  draft: { kind: 'note', subject: id, body: '' },
  state: 'waiting',
  createdMs: 0,
  nextMs: 0,
  attempts: 0,
  ...more,
});

function show(...effects: Effect[]) {
  const browser = new FakeBrowser();
  const outbox = { effects };
  browser.answers.set('connection.list', () => ({ ok: true, value: { connections: [{ crm, tenant, identity: USER }] } }));
  browser.answers.set('outbox.list', () => ({ ok: true, value: outbox }));
  for (const name of ['outbox.send', 'connection.disconnect']) browser.answers.set(name, () => ({ ok: true, value: {} }));
  vi.stubGlobal('chrome', browser.chrome());
  render(
    <QueryClientProvider client={createQueryClient()}>
      <LocaleProvider language="en" nowMs={0}>
        <ConnectionSection clientId="" hasSalesforce={false} />
      </LocaleProvider>
    </QueryClientProvider>,
  );
  const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
  return { browser, outbox, press, ended: () => browser.asked('connection.disconnect') };
}

const other = { orgId: USER.orgId, userId: 'somebody' };

describe('disconnecting (J4)', () => {
  it('is done at once where nothing of this user waits to be sent', async () => {
    const { press, ended } = show(effect('sent', { state: 'sent' }), effect('theirs', { identity: other }));
    await press('Disconnect');
    await waitFor(() => expect(ended()).toMatchObject([{ crm, tenant, identity: USER, keepOutbox: false }]));
  });

  it('warns of what waits, sends that alone, and goes on when it has been sent', async () => {
    const { browser, outbox, press, ended } = show(
      effect('mine'),
      effect('stuck', { state: 'stuck' }),
      effect('x', { identity: other }),
    );
    await press('Disconnect');
    expect(await screen.findByRole('alert')).toHaveTextContent('2 notes for the CRM have not been sent');
    expect(ended()).toEqual([]);
    await press('Send first');
    expect(browser.asked('outbox.send')).toEqual([{ id: 'mine' }, { id: 'stuck' }]);
    outbox.effects = outbox.effects.map((one) => ({ ...one, state: 'sent' }));
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('All of them have been sent'), { timeout: 4000 });
  });

  it('keeps what waits for the next connection, if that is wanted', async () => {
    const { press, ended } = show(effect('mine'));
    await press('Disconnect');
    await press('Disconnect, keep them for the next connection');
    await waitFor(() => expect(ended()).toMatchObject([{ keepOutbox: true }]));
  });
});
