import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { LocaleProvider } from '@/components/locale';
import { OutcomeBar } from '@/components/outcome/outcome-bar';
import { loadMessages } from '@/lib/i18n/messages';
import { TODAY_MS } from '@/tests/support/snapshot-builder';

beforeAll(() => loadMessages('en'));

const defaults = {
  later: [
    { id: 'policy', on: '2026-12-14' },
    { id: 'week', on: '2026-11-30' },
  ],
  earliest: '2026-11-24',
  amount: { minor: 51_600, currency: 'JPY' },
  currency: 'JPY',
  followUp: '2026-11-30',
} as const;

function show() {
  const onOutcome = vi.fn();
  const onEscape = vi.fn();
  render(
    <LocaleProvider language="en" nowMs={TODAY_MS}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: stands for the panel, which gives the keyboard back on Escape */}
      <div onKeyDown={(event) => !event.defaultPrevented && event.key === 'Escape' && onEscape()}>
        <OutcomeBar
          offers={[{ id: 'up', name: 'Move to Business' }]}
          offerId="up"
          onOffer={() => undefined}
          defaults={defaults}
          onOutcome={onOutcome}
        />
      </div>
    </LocaleProvider>,
  );
  return { onOutcome, onEscape };
}

const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));

describe('the outcome in at most two taps before the writing', () => {
  it.each(['Presented', 'Accepted'])('%s says it all with one', async (name) => {
    const { onOutcome } = show();
    await press(name);
    expect(onOutcome).toHaveBeenCalledExactlyOnceWith({ kind: name.toLowerCase() });
  });

  it('declined asks for one of the fixed reasons (D6)', async () => {
    const { onOutcome } = show();
    await press('Declined');
    expect(onOutcome).not.toHaveBeenCalled();
    await press('Too expensive');
    expect(onOutcome).toHaveBeenCalledExactlyOnceWith({ kind: 'declined', reason: 'price' });
    expect(screen.getByRole('button', { name: 'Declined' })).toBeInTheDocument();
  });

  it('later proposes working days and takes any from tomorrow on', async () => {
    const { onOutcome } = show();
    await press('Later');
    await press(/Usual/);
    expect(onOutcome).toHaveBeenLastCalledWith({ kind: 'later', until: '2026-12-14' });
    await press('Later');
    const day = screen.getByLabelText('Another day');
    await userEvent.clear(day);
    await userEvent.type(day, '2026-11-20');
    await press('Record');
    expect(onOutcome).toHaveBeenCalledTimes(1);
    await userEvent.clear(day);
    await userEvent.type(day, '2027-01-15');
    await press('Record');
    expect(onOutcome).toHaveBeenLastCalledWith({ kind: 'later', until: '2027-01-15' });
  });

  it('won has the amount filled in, and refuses what is none', async () => {
    const { onOutcome } = show();
    await press('Won');
    const amount = screen.getByLabelText('Amount (JPY)');
    expect(amount).toHaveValue('51600');
    await userEvent.clear(amount);
    await userEvent.type(amount, 'a lot');
    await press('Record');
    expect(onOutcome).not.toHaveBeenCalled();
    expect(amount).toHaveAccessibleDescription('Enter the amount in digits.');
    await userEvent.clear(amount);
    await userEvent.type(amount, '48,000');
    await press('Record');
    expect(onOutcome).toHaveBeenCalledExactlyOnceWith({ kind: 'won', amount: { minor: 48_000, currency: 'JPY' } });
  });

  it('lost says why and how much with one tap', async () => {
    const { onOutcome } = show();
    await press('Lost');
    await press('A competitor is cheaper');
    expect(onOutcome).toHaveBeenCalledExactlyOnceWith({ kind: 'lost', reason: 'competitor', amount: defaults.amount });
  });

  it('by keyboard: the focus goes into the step, Escape takes it back and does not leave the panel', async () => {
    const { onEscape } = show();
    screen.getByRole('button', { name: 'Declined' }).focus();
    await userEvent.keyboard('{Enter}');
    expect(screen.getByRole('button', { name: 'Too expensive' })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(screen.getByRole('button', { name: 'Declined' })).toHaveFocus();
    expect(onEscape).not.toHaveBeenCalled();
    await userEvent.keyboard('{Escape}');
    expect(onEscape).toHaveBeenCalledOnce();
  });
});
