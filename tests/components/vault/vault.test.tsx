import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { LocaleProvider } from '@/components/locale';
import { MakePack, type PackChoice } from '@/components/vault/make-pack';
import { PackList } from '@/components/vault/pack-list';
import { loadMessages } from '@/lib/i18n/messages';
import { TODAY_MS } from '@/tests/support/snapshot-builder';

beforeAll(() => loadMessages('en'));

const choice = (name: string, today = false): PackChoice => ({ key: name, name, host: 'h', fetchedAtMs: TODAY_MS, today });

function make(choices = [choice('Sample A', true), choice('Sample B')]) {
  const onMake = vi.fn();
  render(
    <LocaleProvider language="en" nowMs={TODAY_MS}>
      <MakePack choices={choices} most={2} shortest={6} said={undefined} busy={false} onMake={onMake} />
    </LocaleProvider>,
  );
  return onMake;
}
const type = (label: RegExp, text: string) => userEvent.type(screen.getByLabelText(label), text);
const press = () => userEvent.click(screen.getByRole('button', { name: 'Make and seal' }));

describe('making a pack', () => {
  it("has today's calls chosen, takes others, and keeps no PIN in the form", async () => {
    const onMake = make();
    expect(screen.getByRole('checkbox', { name: /Sample A/ })).toBeChecked();
    await userEvent.click(screen.getByRole('checkbox', { name: /Sample B/ }));
    await type(/^PIN \(6/, '834612');
    await type(/once more/, '834612');
    await press();
    expect(onMake).toHaveBeenCalledExactlyOnceWith({ keys: ['Sample A', 'Sample B'], pin: '834612', hours: 24 });
    expect(screen.getByLabelText(/^PIN \(6/)).toHaveValue('');
  });

  it.each([
    ['12345', '12345', 'The PIN needs 6 characters or more.'],
    ['834612', '834613', 'The two PINs differ.'],
  ])('says what is wrong with the PINs %s and %s', async (pin, again, says) => {
    const onMake = make();
    await type(/^PIN \(6/, pin);
    await type(/once more/, again);
    await press();
    expect(screen.getByRole('status')).toHaveTextContent(says);
    expect(onMake).not.toHaveBeenCalled();
  });

  it('says when none or too many are chosen, and how accounts come where none is kept', async () => {
    make([choice('A', true), choice('B', true), choice('C', true)]);
    expect(screen.getByRole('status')).toHaveTextContent('A pack holds at most 2 accounts.');
    for (const name of ['A', 'B', 'C']) await userEvent.click(screen.getByRole('checkbox', { name: new RegExp(`^${name}`) }));
    expect(screen.getByRole('status')).toHaveTextContent('Choose at least one account.');
    make([]);
    expect(screen.getByText(/No account is kept/)).toBeInTheDocument();
  });
});

describe('the packs of this device', () => {
  it('are opened with a PIN that does not stay in the field, and erased when asked twice', async () => {
    const [onOpen, onRemove] = [vi.fn(), vi.fn()];
    const packs = [{ id: 'a', accounts: 8, madeAtMs: TODAY_MS - 3_600_000, expiresAtMs: TODAY_MS }];
    render(
      <LocaleProvider language="en" nowMs={TODAY_MS}>
        <PackList {...{ packs, onOpen, onRemove }} said={{ a: 'Wrong PIN.' }} opening={undefined} when={() => 'tonight'} />
      </LocaleProvider>,
    );
    expect(screen.getByText('8 accounts')).toBeInTheDocument();
    expect(screen.getByText(/can be opened until tonight/)).toBeInTheDocument();
    expect(screen.getByRole('status')).toHaveTextContent('Wrong PIN.');
    await type(/^PIN$/, '834612{Enter}');
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('a', '834612');
    expect(screen.getByLabelText('PIN')).toHaveValue('');
    await userEvent.click(screen.getByRole('button', { name: 'Erase' }));
    expect(onRemove).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Erase it now' }));
    expect(onRemove).toHaveBeenCalledExactlyOnceWith('a');
  });
});
