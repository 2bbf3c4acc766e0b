import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { beforeAll, expect, it } from 'vitest';
import { LocaleProvider } from '@/components/locale';
import { CallList } from '@/components/portfolio/call-list';
import type { CallEntry } from '@/lib/domain/desk';
import { loadMessages } from '@/lib/i18n/messages';
import { bookRows } from '@/tests/support/book-rows';
import { TODAY_MS } from '@/tests/support/snapshot-builder';

beforeAll(() => loadMessages('en'));

const entry = (accountId: string): CallEntry => ({ ref: { crm: 'salesforce', tenant: 'mihon.my.salesforce.com', accountId } });

function Desk() {
  const [calls, setCalls] = useState<readonly CallEntry[] | null>(null);
  const read = () => ({ entries: [entry('a')], several: [{ line: 'サンプル', rows: bookRows(2) }], unknown: ['無い会社'] });
  const addressesIn = (html: string) => html.split(' ').filter((one) => one.startsWith('https:'));
  return (
    <CallList
      calls={calls}
      read={read}
      addressesIn={addressesIn}
      onCalls={setCalls}
      toCall={({ accountId }) => entry(accountId)}
    />
  );
}

it('makes a list, asks which of several is meant, says what was not found, and gives back what was put away', async () => {
  render(
    <LocaleProvider language="en" nowMs={TODAY_MS}>
      <Desk />
    </LocaleProvider>,
  );
  await userEvent.click(screen.getByText('Make today’s list'));
  await userEvent.type(screen.getByRole('textbox'), 'x');
  await userEvent.click(screen.getByRole('button', { name: 'Make the list' }));
  expect(screen.getByText('Today: 1 account')).toBeVisible();
  expect(screen.getByText('Not found: 無い会社')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: '見本精密工業株式会社' }));
  expect(screen.getByText('Today: 2 accounts')).toBeVisible();
  expect(screen.queryByText(/Which one/)).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Put the list away' }));
  expect(screen.queryByText('Today: 2 accounts')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(screen.getByText('Today: 2 accounts')).toBeVisible();
});

it('takes the addresses behind what is pasted from a page, below what stands already; other text as it is', async () => {
  render(
    <LocaleProvider language="en" nowMs={TODAY_MS}>
      <Desk />
    </LocaleProvider>,
  );
  await userEvent.click(screen.getByText('Make today’s list'));
  const field = screen.getByRole('textbox');
  await userEvent.click(field);
  const paste = (html: string) => ({ getData: (type: string) => (type === 'text/html' ? html : 'plain') }) as DataTransfer;
  await userEvent.paste(paste('no links'));
  expect(field).toHaveValue('plain');
  await userEvent.paste(paste('<a https://one https://two'));
  expect(field).toHaveValue('plain\nhttps://one\nhttps://two');
});
