import { rm } from 'node:fs/promises';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConnectorExamples } from '@/lib/sources/connector';
import { examples as hubspot } from '@/lib/sources/connectors/hubspot/examples';
import { examples as pipedrive } from '@/lib/sources/connectors/pipedrive/examples';
import { examples as stripes } from '@/lib/sources/connectors/stripe/examples';
import { copyOfBuild } from '@/tests/support/build-copy';
import { demoBuild } from '@/tests/support/builds';
import { type DrivenBrowser, launchBrowser } from '@/tests/support/chromium';
import { panelOf, waitForDecision } from '@/tests/support/panel';
import { type RecordedHosts, startRecordedHosts } from '@/tests/support/recorded-hosts';
import { saying } from '@/tests/support/words';

const [stripe] = [stripes].flat();
const secretOf = ({ secrets }: ConnectorExamples) => Object.values(secrets)[0] ?? '';
const PAGE =
  '<!doctype html><title>見本精密工業株式会社</title><h1 data-selenium-test="highlightTitle">見本精密工業株式会社</h1>';

/** Two CRMs as they stand on the net: where their pages are, where their API is, and what it said once. */
const CRMS = [
  {
    ...{ crm: 'hubspot', example: hubspot, api: 'api.hubapi.com', pages: 'app-eu1.hubspot.com' },
    ...{ path: '/contacts/147893286/record/0-2/421290981567', shows: ['71 / 80', '見本精密工業株式会社'] },
  },
  {
    ...{ crm: 'pipedrive', example: pipedrive, api: 'api.pipedrive.com', pages: 'mihon.pipedrive.com' },
    ...{ path: '/organization/42', shows: ['80', '見本精密工業株式会社'] },
  },
] as const;

describe.each(CRMS)('$crm, at its own addresses, by a token from the worker', ({ crm, example, api, pages, path, shows }) => {
  let hosts: RecordedHosts;
  let browser: DrivenBrowser;
  let extensionDir: string;
  let options: Page;
  let page: Page;
  const { accountId, tenant } = example.ref;

  /** As a page of ours asks the worker. */
  const ask = (channel: string, request: object): Promise<unknown> =>
    options.evaluate((call) => chrome.runtime.sendMessage(call), { tsugite: 'call', channel, request });
  const save = (id: string, one: ConnectorExamples) =>
    ask('source.save', {
      config: {
        ...{ id, name: id, connector: id, crm, tenant, via: 'worker', settings: one.settings, on: true },
        mapping: one.fieldMap,
      },
      secrets: one.secrets,
      keep: 'session',
    });

  beforeAll(async () => {
    if (!stripe) throw new Error('nothing is recorded of Stripe');
    hosts = await startRecordedHosts({
      [api]: { answers: example.answers, secret: secretOf(example) },
      [pages]: { page: PAGE },
      'api.stripe.com': { answers: stripe.answers, secret: secretOf(stripe) },
    });
    extensionDir = await copyOfBuild(demoBuild, [`https://${api}/*`, `https://${pages}/*`, 'https://api.stripe.com/*']);
    browser = await launchBrowser({ headless: true, extensionDir, args: hosts.args });
    options = browser.context.pages()[0] ?? (await browser.context.newPage());
    await options.goto(`chrome-extension://${browser.extensionId}/options.html`);
    expect(await ask('crm.enable', { crm, origin: `https://${pages}` })).toMatchObject({ ok: true });
    expect(await save(crm, example)).toMatchObject({ ok: true });
    page = await browser.context.newPage();
    await page.goto(`https://${pages}${path}`);
  }, 90_000);
  afterAll(async () => {
    await browser?.close();
    await hosts?.stop();
    if (extensionDir) await rm(extensionDir, { recursive: true, force: true });
  });

  const textOf = (frame: Frame) => frame.evaluate(() => document.body.textContent);

  it('shows the facts of the account, and asked for them at its API alone', async () => {
    await (await panelOf(page)).locator('[data-action="confirm-identity"]').click();
    await waitForDecision(page, accountId);
    const text = await textOf(await panelOf(page));
    for (const fact of shows) expect(text).toContain(fact);
    expect(hosts.calls.some((call) => call.includes(` ${api}/`))).toBe(true);
    const besides = hosts.calls.filter((call) => !call.includes(` ${api}/`)).map((call) => call.replace(/\/favicon\.ico$/, path));
    expect(new Set(besides)).toEqual(new Set([`GET ${pages}${path}`]));
  });

  it('is completed by Stripe, under the key that a person gave', async () => {
    if (!stripe) throw new Error('nothing is recorded of Stripe');
    const { userId: _, ...rest } = stripe.identity;
    expect(rest).toBeDefined();
    expect(await save('stripe', stripe)).toMatchObject({ ok: true });
    expect(await ask('source.key', { id: 'stripe', accountId, key: stripe.key })).toMatchObject({ ok: true });
    expect(await ask('source.test', { id: 'stripe', accountId })).toMatchObject({
      ok: true,
      value: { facets: { plan: { state: 'present', value: { planId: 'work-standard', seats: 80 } } } },
    });
    expect(hosts.calls.some((call) => call.startsWith('GET api.stripe.com/v1/customers/cus_Sample1'))).toBe(true);
  });

  it('says that the connection has ended once its token counts no more', async () => {
    hosts.signOut(true);
    const tested = await ask('source.test', { id: crm, accountId });
    expect(tested).toEqual({ ok: false, error: { kind: 'unauthorised' } });
    expect(await ask('cache.clear', {})).toMatchObject({ ok: true });
    expect(await save(crm, example)).toMatchObject({ ok: true });
    await page.reload();
    const panel = await panelOf(page);
    await panel.getByText(saying('error.unauthorised.says')).first().waitFor();
    for (const fact of shows) expect(await textOf(panel)).not.toContain(fact);
    hosts.signOut(false);
  });
});
