import type { Page } from 'playwright-core';
import type { OdooLike } from './odoo-like/start-odoo-like';
import type { Pace } from './pace';
import { words } from './words';

/** The person on the settings page, and the CRM they have. */
export interface SetUp {
  options: Page;
  crm: OdooLike;
  pace: Pace;
  /** A picture of the step that was done. */
  shot?: (name: string) => Promise<void>;
}

const nothing = async () => undefined;

/** Step 1: finds the CRM by its name, and turns it on for its own host. */
export async function turnOn({ options, crm, pace, shot = nothing }: SetUp): Promise<void> {
  await pace.type(options.getByLabel(words('options.crm.search')), 'odoo');
  const own = options.locator('[data-crm="odoo"]');
  await pace.click(own.locator('summary'));
  await pace.paste(own.getByLabel(words('options.crm.host')), crm.addressOf(12));
  await pace.click(own.locator('[data-action="own-host"]'));
  await own.getByText(crm.origin, { exact: true }).waitFor();
  await shot('1-crm');
}

/** Step 2: connects the CRM's own API, by key or through the open page. */
export async function connect({ options, crm, pace, shot = nothing }: SetUp, via: 'worker' | 'page'): Promise<void> {
  await pace.click(options.getByRole('button', { name: words('options.sources.connect') }));
  const form = options.locator('form.source-form');
  await pace.choose(form.getByLabel(words(`options.sources.via.${via}`)));
  if (via === 'worker') await pace.paste(form.locator('input[type="password"]'), crm.key);
  await shot('2-source');
  await pace.click(form.locator('button[type="submit"]'));
  await form.waitFor({ state: 'detached' });
}

/** Step 3: looks at three accounts, and at what was proposed for each. */
export async function lookAt({ options, crm, pace }: SetUp, ids: readonly number[]): Promise<void> {
  const picker = options.locator('form.account-picker');
  for (const [index, id] of ids.entries()) {
    await pace.paste(picker.locator('input').first(), crm.addressOf(id));
    await pace.click(picker.locator('button[type="submit"]'));
    await pace.reads(options.locator('.looked li').nth(index), 3);
  }
}

const rowOf = (options: Page, field: string) => options.locator(`tr[data-field="${field}"]`);

/** Where a fact's field of the source is chosen, in the table of the mapping. */
export const pickerOf = (options: Page, field: string) => rowOf(options, field).locator('.field-picker input');

/** Gives a fact another field of the source, by a part of its name. */
export async function correct({ options, pace }: SetUp, field: string, typed: string, label: string): Promise<void> {
  const folded = options.locator(`[data-more="${field.split('.')[0]}"]`);
  if (!(await rowOf(options, field).isVisible())) await pace.click(folded);
  await pace.type(pickerOf(options, field), typed);
  await pace.click(rowOf(options, field).getByRole('option', { name: label }));
}

/** Keeps the mapping, and sees the way on. */
export async function keep({ options, pace, shot = nothing }: SetUp): Promise<void> {
  await pace.click(options.getByRole('button', { name: words('options.sources.save-mapping') }));
  await options.locator('.next-step').waitFor();
  await shot('4-saved');
}
