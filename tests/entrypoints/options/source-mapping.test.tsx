import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadMessages } from '@/lib/i18n/messages';
import { translate } from '@/lib/i18n/translate';
import { axeFindings } from '@/tests/support/axe';
import { FakeSources, showSources, stateOf } from './fake-sources';

beforeAll(() => loadMessages('en'));

const RECORDS: Record<string, Record<string, unknown>> = {
  '1': { $id: '1', 会社名: '見本精密工業株式会社', 契約席数: '120', 更新日: '2027-03-31', 備考: '2026-12-01' },
  '2': { $id: '2', 会社名: 'サンプル商事', 契約席数: '45', 更新日: '', 備考: '' },
  '3': { $id: '3', 会社名: '見本運輸', 契約席数: '約30', 更新日: '2027-01-31', 備考: '' },
};

let browser: FakeSources;
beforeEach(() => {
  browser = new FakeSources();
  const settings = { origin: 'https://mihon.cybozu.com', app: '12' };
  browser.sources = [stateOf({ id: 'kintone', name: '顧客アプリ', connector: 'kintone', via: 'page', settings })];
  browser.answers.set('source.accounts', () => ({
    ok: true,
    value: {
      accounts: [
        { id: '1', name: '見本精密工業株式会社' },
        { id: '2', name: 'サンプル商事' },
      ],
    },
  }));
  browser.answers.set('source.explore', (request) => {
    const record = RECORDS[(request as { accountId: string }).accountId];
    if (!record) return { ok: false, error: { kind: 'not-found' } };
    const fields = Object.keys(record).map((path) => ({ path, label: path }));
    return { ok: true, value: { name: String(record.会社名), fields, record } };
  });
});
afterEach(() => vi.unstubAllGlobals());

async function see(...accounts: string[]) {
  const container = showSources(browser);
  await userEvent.click(await screen.findByRole('button', { name: 'Match the fields' }));
  for (const account of accounts) {
    await userEvent.type(await screen.findByLabelText('Account', {}, { timeout: 10_000 }), account);
    await userEvent.click(screen.getByRole('button', { name: 'Show its values' }));
  }
  await screen.findByRole('table', { name: 'Which field of the source holds which fact' });
  return container;
}
const row = (name: RegExp) =>
  within(screen.getByRole('table', { name: 'Which field of the source holds which fact' })).getByRole('row', { name });

describe('what comes of a source', () => {
  it('is proposed from its fields, shown for three accounts, and kept when it was corrected', async () => {
    const container = await see('見本精密工業株式会社', '2', 'https://mihon.cybozu.com/k/12/show#record=3');
    expect(row(/^Seats bought/)).toHaveTextContent('120');
    expect(row(/^Renewal date/)).toHaveTextContent('Mar');
    const beside = await screen.findByRole('table', { name: 'Side by side' });
    const seats = within(beside).getByRole('row', { name: /^Seats bought/ });
    await waitFor(() => expect(seats).toHaveTextContent(/120.*45.*Cannot be read: "約30"/));
    expect(within(beside).getByRole('row', { name: /^Renewal date/ })).toHaveTextContent('Nothing there');
    expect(screen.queryByLabelText('Account')).toBeNull();
    expect(await axeFindings(container)).toEqual([]);

    await userEvent.click(screen.getByRole('button', { name: 'Unmap Seats bought' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save the mapping' }));
    await waitFor(() => expect(browser.asked('source.save')).toHaveLength(1));
    const [saved] = browser.asked('source.save') as [{ config: { mapping: { fields: Record<string, { from: string }> } } }];
    expect(saved.config.mapping.fields['plan.renewalOn']).toEqual(expect.objectContaining({ from: '更新日' }));
    expect(saved.config.mapping.fields['plan.seats']).toBeUndefined();
    expect(await screen.findByText(/^Saved\.$/)).toBeVisible();
  });

  it('shows another account in the table when one is chosen', async () => {
    await see('見本精密工業株式会社', 'サンプル商事');
    await userEvent.selectOptions(await screen.findByLabelText('Show values of'), 'サンプル商事');
    expect(row(/^Seats bought/)).toHaveTextContent('45');
  });

  it('names what the source has not', async () => {
    await see('1');
    const summary = screen.getByText(/facts were not found in this source$/);
    expect(summary.closest('details')).toHaveTextContent('NPS score');
  });

  it('says in words that the source has no such account, and takes no page of another host', async () => {
    showSources(browser);
    await userEvent.click(await screen.findByRole('button', { name: 'Match the fields' }));
    const account = await screen.findByLabelText('Account', {}, { timeout: 10_000 });
    await userEvent.type(account, 'https://other.cybozu.com/k/12/show#record=3');
    await userEvent.click(screen.getByRole('button', { name: 'Show its values' }));
    expect(account).toHaveAccessibleDescription(/This is no account of this CRM\./);
    await userEvent.clear(account);
    await userEvent.type(account, '999');
    await userEvent.click(screen.getByRole('button', { name: 'Show its values' }));
    expect(await screen.findByText((text) => text.startsWith(translate('en', 'error.not-found.says')))).toBeVisible();
  });

  it('takes a mapping from a file, and of a bad one nothing but the place that is wrong', async () => {
    await see('1');
    const upload = (text: string) =>
      userEvent.upload(screen.getByLabelText('Import…'), new File([text], 'm.json', { type: 'application/json' }));
    const mapping = (fields: object) => JSON.stringify({ format: 'tsugite-mapping/1', timeZone: 'Asia/Tokyo', fields });
    await upload(mapping({ 'plan.seat': { from: '備考' } }));
    expect(await screen.findByRole('alert')).toHaveTextContent('fields.plan.seat');
    expect(row(/^Renewal date/)).toHaveTextContent('Mar');
    await upload(mapping({ 'plan.renewalOn': { from: '備考' } }));
    await waitFor(() => expect(row(/^Renewal date/)).toHaveTextContent('Dec'));
    expect(row(/^Seats bought/)).toHaveTextContent('Not mapped');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('asks for the name over there where nobody knows it, and remembers it with the mapping', async () => {
    browser.sources = [stateOf({ id: 'stripe' })];
    const explore = browser.answers.get('source.explore');
    browser.answers.set('source.explore', async (request) => {
      const { key } = request as { key?: string };
      const unknown = { ok: false, error: { kind: 'not-found', what: 'external-id' } } as const;
      return key === 'cus_1' ? ((await explore?.(request)) ?? unknown) : unknown;
    });
    browser.answers.set('source.key', () => ({ ok: true, value: {} }));
    showSources(browser);
    await userEvent.click(await screen.findByRole('button', { name: 'Match the fields' }));
    await userEvent.type(await screen.findByLabelText('Account', {}, { timeout: 10_000 }), '1');
    await userEvent.click(screen.getByRole('button', { name: 'Show its values' }));
    expect(await screen.findByText(/^Nothing says yet what the source calls this account/)).toBeVisible();
    await userEvent.type(screen.getByLabelText('Account'), '1');
    await userEvent.type(screen.getByLabelText(/^What the source calls it/), 'cus_1');
    await userEvent.click(screen.getByRole('button', { name: 'Show its values' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Save the mapping' }));
    await screen.findByText(/^Saved\./);
    expect(browser.asked('source.key')).toEqual([{ id: 'stripe', accountId: '1', key: 'cus_1' }]);
  });

  it('takes a whole table of accounts and records, and nothing of one that contradicts itself', async () => {
    browser.sources = [stateOf({ id: 'stripe' })];
    let rows: unknown[] = [{ accountId: '1', key: 'cus_1' }];
    browser.answers.set('source.keys', () => ({ ok: true, value: { rows } }));
    browser.answers.set('source.keep-keys', (request) => {
      rows = (request as { rows: unknown[] }).rows;
      return { ok: true, value: {} };
    });
    showSources(browser);
    await userEvent.click(await screen.findByRole('button', { name: 'Match the fields' }));
    await userEvent.click(await screen.findByText('Which account is which record (1 kept)', {}, { timeout: 10_000 }));
    const box = screen.getByLabelText(/^Account ID in the CRM/);
    expect(box).toHaveValue('1,cus_1');
    const paste = async (text: string) => {
      await userEvent.clear(box);
      await userEvent.click(box);
      await userEvent.paste(text);
      await userEvent.click(screen.getByRole('button', { name: 'Keep the table' }));
    };
    await paste('1\tcus_1\n2\tcus_1');
    expect(await screen.findByRole('alert')).toHaveTextContent('Line 2: an earlier line gives this record to another account.');
    expect(browser.asked('source.keep-keys')).toEqual([]);
    await paste('取引先ID\t顧客番号\n1\tcus_9\n2\tcus_2');
    expect(await screen.findByText('Kept: 2 accounts.')).toBeVisible();
    const kept = [
      { accountId: '1', key: 'cus_9' },
      { accountId: '2', key: 'cus_2' },
    ];
    expect(browser.asked('source.keep-keys')).toEqual([{ id: 'stripe', rows: kept }]);
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
