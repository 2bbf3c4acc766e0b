import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadMessages } from '@/lib/i18n/messages';
import { axeFindings } from '@/tests/support/axe';
import { FakeSources, PLACE, showSources, stateOf } from './fake-sources';

beforeAll(() => Promise.all([loadMessages('en'), loadMessages('ja')]));

let browser: FakeSources;
beforeEach(() => {
  browser = new FakeSources();
});
afterEach(() => vi.unstubAllGlobals());

const field = (name: RegExp | string) => screen.getByLabelText(name);
const press = (name: RegExp | string) => userEvent.click(screen.getByRole('button', { name }));

async function openForm(connector: string) {
  const container = showSources(browser);
  await userEvent.click(await screen.findByRole('button', { name: 'Connect a source' }));
  await userEvent.selectOptions(field('Source'), connector);
  return container;
}

describe('connecting a source', () => {
  it('asks for the permission first, then saves it with its key for the place and its user', async () => {
    const container = await openForm('stripe');
    await userEvent.type(field('API key'), 'rk_test_1');
    expect(field('API key')).toHaveAttribute('type', 'password');
    expect(await axeFindings(container)).toEqual([]);
    browser.log.length = 0;
    await press('Allow and connect');
    await screen.findByRole('region', { name: '3. Match the fields: Stripe' }, { timeout: 10_000 });
    expect(browser.log.slice(0, 2)).toEqual(['permission https://api.stripe.com/*', 'source.save']);
    const { crm, tenant, userId } = PLACE;
    const config = {
      id: 'stripe',
      name: 'Stripe',
      connector: 'stripe',
      crm,
      tenant,
      userId,
      via: 'worker',
      settings: {},
      on: true,
    };
    expect(browser.asked('source.save')).toEqual([{ config, secrets: { apiKey: 'rk_test_1' }, keep: 'session' }]);
  });

  it('saves nothing where the permission is refused', async () => {
    browser.grants = false;
    await openForm('stripe');
    await userEvent.type(field('API key'), 'rk_test_1');
    await press('Allow and connect');
    expect(await screen.findByRole('alert')).toHaveTextContent('Access was not granted');
    expect(browser.asked('source.save')).toEqual([]);
  });

  it('names the field that is missing, and asks the browser for nothing', async () => {
    await openForm('stripe');
    await press('Allow and connect');
    expect(field('API key')).toHaveAccessibleDescription('API key is needed.');
    expect(browser.log.filter((one) => one.startsWith('permission'))).toEqual([]);
  });

  it('names the field that the worker refuses', async () => {
    browser.refusal = { kind: 'misconfigured', field: 'settings.metadataKey' };
    await openForm('stripe');
    await userEvent.type(field('API key'), 'rk_test_1');
    await press('Allow and connect');
    await waitFor(() => expect(field(/^Metadata key/)).toBeInvalid());
    expect(field(/^Metadata key/)).toHaveAccessibleDescription('This does not have the form that is needed here.');
  });

  it.each([
    ['file:///etc/passwd', /Only https is called/],
    ['http://api.example.com/{{externalId}', /Only https is called/],
    ['https://user:secret@api.example.com/{{externalId}', /never sent/],
    ['https://localhost:5432/{{externalId}', /This machine and its own network/],
    ['https://192.168.1.9/{{externalId}', /A number in place of/],
    ['https://0x7f.1/{{externalId}', /reads as another than it is written/],
    ['https://[::1]/{{externalId}', /A number in place of/],
    ['https://{{domain}/v1', /Something is filled in before the path/],
    ['https://api.example.com/?key={{{{secret:apiKey}}', /A key is never put into an address/],
  ])('takes no address such as %s, says why beside it, and asks the browser for nothing', async (address, why) => {
    await openForm('generic-json');
    const place = field(/^Address template/);
    await userEvent.type(place, address.replaceAll('[', '[['));
    await press(/^(?:Allow and connect|Connect)$/);
    expect(place).toHaveAccessibleDescription(why);
    expect(browser.asked('source.save')).toEqual([]);
    expect(browser.log.filter((one) => one.startsWith('permission'))).toEqual([]);
  });

  it('says where JSON is broken, and which part of it is not what is wanted', async () => {
    await openForm('generic-json');
    await userEvent.type(field(/^Address template/), 'https://api.example.com/v1/{{externalId}');
    const mapping = field(/^Mapping/);
    await userEvent.clear(mapping);
    await userEvent.click(mapping);
    await userEvent.paste('{\n  "format": x\n}');
    await press('Allow and connect');
    expect(mapping).toHaveAccessibleDescription('No JSON from line 2, column 13.');
    await userEvent.clear(mapping);
    await userEvent.click(mapping);
    await userEvent.paste('{"format":"tsugite-mapping/1","timeZone":"Asia/Tokyo","fields":{"plan.seats":{"from":"$.["}}}');
    expect(mapping).toHaveAccessibleDescription(/^At fields\.plan\.seats/);
    expect(browser.asked('source.save')).toEqual([]);
  });

  it('fills in what the place tells, and leaves the key out where the open page is the way', async () => {
    await openForm('kintone');
    expect(field(/^Address of the CRM/)).toHaveValue('https://mihon.cybozu.com');
    expect(field('Number of the customer app')).toHaveValue('12');
    expect(screen.queryByLabelText(/^API token/)).toBeNull();
    await press('Connect');
    await waitFor(() => expect(browser.asked('source.save')).toHaveLength(1));
    expect(browser.log.filter((one) => one.startsWith('permission'))).toEqual([]);
    expect(browser.asked('source.save')[0]).toMatchObject({
      config: { via: 'page', settings: { origin: 'https://mihon.cybozu.com', app: '12' } },
      secrets: {},
    });
  });

  it('takes the address of an account page for a host that is not known yet', async () => {
    browser.places = [];
    showSources(browser);
    await userEvent.click(await screen.findByRole('button', { name: 'Connect a source' }));
    const address = field('Address of an account page of the CRM');
    await userEvent.type(address, 'https://www.example.com/');
    expect(address).toBeInvalid();
    await userEvent.clear(address);
    await userEvent.type(address, 'https://mihon.pipedrive.com/organization/42');
    expect(screen.getByRole('status')).toHaveTextContent('Recognised: Pipedrive, mihon.pipedrive.com');
    expect(field(/^Company/)).toHaveValue('mihon');
  });

  it('keeps a key that is left alone, and the id of what is changed', async () => {
    browser.sources = [stateOf({ id: 'stripe', name: '請求' })];
    showSources(browser);
    await userEvent.click(await screen.findByRole('button', { name: 'Change the connection' }));
    expect(field('API key')).toHaveAttribute('placeholder', 'Kept. Type to replace it');
    await userEvent.type(field(/^Metadata key/), 'crm_id');
    await press('Save');
    await waitFor(() => expect(browser.asked('source.save')).toHaveLength(1));
    expect(browser.asked('source.save')[0]).toMatchObject({
      config: { id: 'stripe', name: '請求', settings: { metadataKey: 'crm_id' } },
      secrets: {},
    });
  });
});
