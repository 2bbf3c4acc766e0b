import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, expect, it } from 'vitest';
import { ListMap } from '@/components/field-map/list-map';
import { LocaleProvider } from '@/components/locale';
import { loadMessages } from '@/lib/i18n/messages';
import type { FieldMapping } from '@/lib/sources/canonical/field-mapping';
import { listRows } from '@/lib/sources/canonical/list-rows';

beforeAll(() => loadMessages('en'));

const mapping: FieldMapping = {
  format: 'tsugite-mapping/1',
  timeZone: 'Asia/Tokyo',
  fields: {},
  lists: { 'nps.responses': { from: 'feedback', fields: { score: { from: 'value' }, answeredOn: { from: 'day' } } } },
};
const nothing = () => undefined;

function show(entries: Record<string, unknown>[]) {
  const lists = [{ path: 'feedback', fields: [{ path: 'value' }, { path: 'day' }, { path: 'note' }], entries }];
  render(
    <LocaleProvider language="en" nowMs={0}>
      <ListMap rows={listRows(mapping, lists)} lists={lists} onList={nothing} onField={nothing} onScale={nothing} />
    </LocaleProvider>,
  );
}

it('shows what the first entry gives, and folds what has no field', async () => {
  show([{ value: 9, day: '2026-10-01', note: '助かっています' }]);
  const table = screen.getByRole('table');
  expect(within(table).getByRole('row', { name: /nps\.responses\.score/ })).toHaveTextContent('9');
  expect(within(table).queryByRole('row', { name: /nps\.responses\.comment/ })).toBeNull();
  await userEvent.click(within(table).getByRole('button', { name: /^Show \d+ more facts/ }));
  expect(within(table).getByRole('row', { name: /nps\.responses\.comment/ })).toHaveTextContent('Not mapped');
});

it('says that the account has no entry, and asks for no other account', () => {
  show([]);
  expect(screen.getByRole('row', { name: /nps\.responses\.score/ })).toHaveTextContent('None for this account');
  expect(screen.queryByText('Choose an account to see its value')).toBeNull();
});
