import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadMessages } from '@/lib/i18n/messages';
import { showAccount } from '@/tests/support/show-account';
import { type SnapshotBuilder, snapshotBuilder } from '@/tests/support/snapshot-builder';

beforeAll(() => loadMessages('en'));

const full = () => snapshotBuilder().calm().meter('seats', [30, 32, 33, 34, 35, 37, 38, 39], 40);
const show = (builder: SnapshotBuilder) => showAccount(builder.build(), { language: 'en' });

async function heldBack(): Promise<HTMLElement> {
  const region = screen.getByRole('region', { name: 'Offers not made now' });
  await userEvent.click(within(region).getByText('Held back by a guardrail'));
  return region;
}

describe('what a guardrail holds back', () => {
  it('says so with the day on which it lets go, and the days until then (D3, D4)', async () => {
    const account = full();
    const touches = [2, 5, 9, 14, 20, 27].map((ago) => ({ onDate: account.day(-ago), channel: 'call' as const }));
    show(account.contacts({ people: [], touches }));
    const row = 'Contacted often enough for now · until Nov 27, 2026, 4 days left';
    expect(within(await heldBack()).getAllByText(row).length).toBeGreaterThan(0);
  });

  it('names the guardrail, not a rule of the offer that also failed (C5, D2)', async () => {
    show(snapshotBuilder().calm().support({ tickets: [], pains: [], overdueInvoices: 2 }));
    const rows = within(await heldBack()).getAllByText('Something must be settled first');
    expect(rows.length).toBeGreaterThan(2);
  });
});

describe('the way to the renewal that was begun too late (X4)', () => {
  const renews = (days: number) => {
    const account = snapshotBuilder().calm();
    const plan = { productId: 'work', planId: 'work-standard', seats: 40, noticeDays: 30, addOns: [] };
    return account.plan({ ...plan, renewalOn: account.day(days) });
  };

  it.each([
    [230, null],
    [45, 'Begun now: no time for a trial, and days left for the approval 14.'],
    [20, 'The notice deadline has passed: the contract renews as it is.'],
    [-3, 'The renewal date has passed: check the contract.'],
  ])('%i days before it: %s', (days, sentence) => {
    show(renews(days));
    const region = screen.getByRole('region', { name: 'Way to the renewal' });
    if (sentence === null) expect(within(region).queryByText(/Begun now|has passed/)).toBeNull();
    else expect(within(region).getByText(sentence)).toBeInTheDocument();
  });
});
