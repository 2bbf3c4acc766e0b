import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { LocaleProvider } from '@/components/locale';
import { CrmSection } from '@/entrypoints/options/crm-section';
import { loadMessages } from '@/lib/i18n/messages';
import { installFakeChrome } from '@/tests/support/fake-browser';

type Sent = { channel: string; request: Record<string, unknown> };
let sent: Sent[];
let order: string[];
let grants: boolean;

const UNTAUGHT_SITE = 'https://crm.example.co.jp:8443';

/** The worker's half: it remembers what it was asked. */
beforeEach(async () => {
  const world = installFakeChrome();
  [sent, order, grants] = [[], [], true];
  world.granted.add('https://mihon.cybozu.com/*');
  const lost = { crm: 'espocrm', origin: 'https://espo.example.co.jp' };
  const kept = {
    disabled: [],
    sites: [{ crm: 'kintone', origin: 'https://mihon.cybozu.com' }, lost, { crm: 'untaught', origin: UNTAUGHT_SITE }],
    recipes: [],
    chosen: {},
  };
  Object.assign(chrome.runtime, {
    sendMessage: async (message: Sent) => {
      sent.push(message);
      order.push(message.channel);
      if (message.channel === 'crm.list') return { ok: true, value: kept };
      if (message.channel === 'crm.enable') return { ok: true, value: { origins: [] } };
      return { ok: true, value: message.channel === 'recipe.save' ? { problems: [] } : {} };
    },
  });
  const quiet = { addListener: () => undefined, removeListener: () => undefined };
  Object.assign(chrome.permissions, {
    onAdded: quiet,
    onRemoved: quiet,
    request: async ({ origins }: { origins: string[] }) => {
      order.push(`request ${origins.join(' ')}`);
      if (grants) for (const origin of origins) world.granted.add(origin);
      return grants;
    },
  });
  await loadMessages('en');
  render(
    <QueryClientProvider client={new QueryClient()}>
      <LocaleProvider language="en" nowMs={0}>
        <CrmSection />
      </LocaleProvider>
    </QueryClientProvider>,
  );
  // kintone is on: the others are folded away.
  await userEvent.click(await screen.findByText(/other CRMs$/, {}, { timeout: 10_000 }));
});

const row = async (name: string) => {
  const heading = await screen.findByRole('heading', { name });
  const found = heading.closest('li');
  if (!found) throw new Error(`${name} has no row`);
  return within(found);
};
const asked = (channel: string) => sent.filter((one) => one.channel === channel).map(({ request }) => request);

it('lists every CRM, and finds one by its name', async () => {
  await row('Salesforce');
  expect(screen.getAllByRole('heading', { level: 3 }).length).toBeGreaterThan(15);
  await userEvent.type(screen.getByLabelText('Find a CRM by name'), 'hubsp');
  expect(screen.getAllByRole('heading', { level: 3 }).map((one) => one.textContent)).toEqual(['HubSpot']);
});

it('asks the browser before anything else, and the worker only when it said yes', async () => {
  const attio = await row('Attio');
  order = [];
  await userEvent.click(attio.getByRole('button', { name: 'Turn on' }));
  expect(order[0]).toBe('request https://app.attio.com/* https://api.attio.com/*');
  expect(asked('crm.enable')).toEqual([{ crm: 'attio' }]);
  grants = false;
  const close = await row('Close');
  await userEvent.click(close.getByRole('button', { name: 'Turn on' }));
  expect(asked('crm.enable')).toHaveLength(1);
  expect(close.getByText(/stays off/)).toBeVisible();
});

it('turns a self-hosted CRM on for one host', async () => {
  const odoo = await row('Odoo');
  await userEvent.click(odoo.getByText('On a server of your own'));
  await userEvent.type(odoo.getByLabelText('Address of your CRM'), 'crm.example.co.jp/odoo');
  order = [];
  await userEvent.click(odoo.getByRole('button', { name: 'Use on this server' }));
  expect(order[0]).toBe('request https://crm.example.co.jp/*');
  expect(asked('crm.enable')).toEqual([{ crm: 'odoo', origin: 'https://crm.example.co.jp' }]);
});

it('says that the browser took a permission back, and asks for that host again', async () => {
  const espo = await row('EspoCRM');
  expect(espo.getByText(/access was taken back/)).toBeVisible();
  expect(espo.queryByText('On')).toBeNull();
  await userEvent.click(espo.getByRole('button', { name: 'Grant access…' }));
  expect(asked('crm.enable')).toEqual([{ crm: 'espocrm', origin: 'https://espo.example.co.jp' }]);
});

it('lets a person say which app holds the accounts', async () => {
  const kintone = await row('kintone');
  await userEvent.type(kintone.getByLabelText(/Numbers of the apps/), '12、 15');
  await userEvent.click(kintone.getByRole('button', { name: 'Save' }));
  expect(asked('crm.choose')).toEqual([{ crm: 'kintone', name: 'app', values: ['12', '15'] }]);
});

it('says what is wrong with a recipe, and where, and keeps nothing of it', async () => {
  await row('Odoo');
  const file = new File([JSON.stringify({ format: 'tsugite-recipe/1', id: 'house' })], 'house.json', {
    type: 'application/json',
  });
  await userEvent.upload(screen.getByLabelText('Import a recipe…'), file);
  const problems = await screen.findByRole('alert');
  expect(problems).toHaveTextContent('name is missing');
  expect(asked('recipe.save')).toEqual([]);
});

it('lists the hosts that wait to be taught, and turns them off', async () => {
  const waiting = within(await screen.findByRole('region', { name: 'Sites not taught yet' }));
  expect(waiting.getByText(UNTAUGHT_SITE)).toBeVisible();
  await userEvent.click(waiting.getByRole('button', { name: 'Turn off crm.example.co.jp:8443' }));
  expect(asked('crm.disable')).toEqual([{ crm: 'untaught', origin: UNTAUGHT_SITE }]);
});
