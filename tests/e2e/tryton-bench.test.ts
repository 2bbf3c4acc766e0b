import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DrivenBrowser, launchBrowser } from '@/tests/support/chromium';
import { describeWithTryton, startTryton, TRYTON_START_MS, type Tryton, trytonUsers } from '@/tests/support/tryton';
import { activeTab, fieldOfRecord, openParty, signInToTryton } from '@/tests/support/tryton-page';
import { sampleCompanies } from '@/tests/tryton/seed-data';

/** The client draws the form first and fills it in when the answer is there. */
const SLOW = { timeout: 15_000 };

await describeWithTryton('the test bench: a Tryton nobody here wrote', () => {
  let tryton: Tryton;
  beforeAll(async () => {
    tryton = await startTryton({ origins: ['chrome-extension://allowed'] });
  }, TRYTON_START_MS);
  afterAll(() => tryton?.stop());

  it('holds the sample business: companies, confirmed sales, subscriptions with quantities, days and recurrences', async () => {
    const client = await tryton.login();
    const names = (await client.read('party.party', await client.search('party.party', []), ['name', 'code'])).map(
      (one) => one.name,
    );
    expect(names.length).toBeGreaterThanOrEqual(40);
    expect(names).toEqual(expect.arrayContaining(sampleCompanies.map((one) => one.name)));
    const sales = await client.search('sale.sale', [['state', '=', 'confirmed']]);
    expect(sales.length).toBeGreaterThanOrEqual(40);
    const subscriptions = await client.search('sale.subscription', [['state', '=', 'running']]);
    expect(subscriptions.length).toBeGreaterThanOrEqual(30);
    const fields = ['party.name', 'start_date', 'invoice_recurrence.name', 'lines.quantity', 'lines.service.product.code'];
    expect((await client.read('sale.subscription', subscriptions.slice(0, 1), fields))[0]).toMatchObject({
      'party.': { name: sampleCompanies[0]?.name },
      start_date: { __class__: 'date', year: 2023, month: 4, day: 1 },
      'invoice_recurrence.': { name: 'Monthly' },
      'lines.': expect.arrayContaining([
        expect.objectContaining({
          quantity: 12,
          'service.': expect.objectContaining({ 'product.': expect.objectContaining({ code: 'work-starter' }) }),
        }),
      ]),
    });
  });

  it('refuses a wrong password, a record that is not there, and a foreign origin, and lets in one that it was told of', async () => {
    await expect(tryton.login({ user: 'admin', password: 'nonsense' })).rejects.toThrow('status 401');
    const client = await tryton.login(trytonUsers.colleague);
    await expect(client.read('party.party', [999_999], ['name'])).rejects.toThrow('Tryton refused');
    const statusFrom = async (origin: string) => {
      const answer = await fetch(`${tryton.address}/${tryton.database}/`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Authorization: client.authorization, Origin: origin },
        body: JSON.stringify({ id: 1, method: 'model.party.party.read', params: [[2], ['name'], {}] }),
      });
      return answer.status;
    };
    expect(await statusFrom('chrome-extension://stranger')).toBeGreaterThanOrEqual(400);
    expect(await statusFrom('chrome-extension://allowed')).toBe(200);
  });

  it('shows a party at its address, keeps the party before it in the document, and says who is signed in to what', async () => {
    const client = await tryton.login();
    const [first, second] = await client.read('party.party', await client.search('party.party', [['code', 'like', 'C-10%']]), [
      'name',
    ]);
    if (first === undefined || second === undefined) throw new Error('The database has no two companies.');
    const browser: DrivenBrowser = await launchBrowser({ headless: true });
    try {
      const page = browser.context.pages()[0] ?? (await browser.context.newPage());
      await signInToTryton(page, tryton.recordAddress('party.party', first.id));
      await expect.poll(() => fieldOfRecord(page, 'name').inputValue(), SLOW).toBe(first.name);
      expect(await page.locator('.modal.in').count(), 'the configuration wizard').toBe(0);
      expect(await page.locator('#user-preferences a').textContent()).toContain('Administrator');
      await openParty(page, tryton, second.id);
      await expect.poll(() => fieldOfRecord(page, 'name').inputValue(), SLOW).toBe(second.name);
      const all = page.locator('#tabcontent > .tab-pane');
      expect(await all.count()).toBe(2);
      expect(await all.first().locator('.form [name="name"]').first().inputValue()).toBe(first.name);
      expect(await activeTab(page).getAttribute('id')).toBe(await all.last().getAttribute('id'));
      expect(await page.title()).toBe('Party - Tryton');
    } finally {
      await browser.close();
    }
  });
});
