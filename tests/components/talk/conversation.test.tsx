import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Refusal } from '@/lib/domain/journal';
import { loadMessages } from '@/lib/i18n/messages';
import { panelStories } from '@/tests/support/panel-stories';
import { showAccount } from '@/tests/support/show-account';
import { TODAY_MS } from '@/tests/support/snapshot-builder';

beforeAll(() => Promise.all([loadMessages('ja'), loadMessages('en')]));

const talk = () => within(screen.getByRole('region', { name: 'First words' }));
const rows = () => talk().getAllByRole('group', { name: /say no/ });
const path = () => talk().getByRole('list', { name: 'The path of this call' });

function call(options: Parameters<typeof showAccount>[1] = {}) {
  const [onRefused, onTakenBack, onMove] = [vi.fn<(entry: Refusal) => void>(), vi.fn(), vi.fn()];
  showAccount(panelStories.growing(), { language: 'en', onRefused, onTakenBack, onMove, ...options });
  return { onRefused, onTakenBack, onMove };
}

describe('a call, refusal by refusal (X17)', () => {
  it('answers a key with the words and the next move, its price and its first sentence', async () => {
    const { onRefused } = call();
    await userEvent.keyboard('1');
    expect(rows()[0]).toHaveAccessibleName('If they say no');
    expect(within(rows()[0] as HTMLElement).getByRole('button', { name: 'Too expensive' })).toHaveAttribute(
      'aria-expanded',
      'true',
    );
    expect(talk().getByText('Next move').nextSibling).toHaveTextContent('Upsell: More seats');
    expect(
      talk()
        .getByText(/¥106,200/)
        .closest('p'),
    ).toHaveTextContent('¥90,000 → ¥106,200/month (+¥16,200)');
    expect(rows()[1]).toHaveAccessibleName('If they say no to “More seats”');
    expect(onRefused).toHaveBeenCalledTimes(1);
    expect(onRefused.mock.calls[0]?.[0]).toMatchObject({
      kind: 'refusal',
      offerId: 'standard-to-business',
      reason: 'price',
      move: 'upsell',
      toOfferId: 'add-seats',
    });
  });

  it('goes on from there: the next key refuses what is on the table now, and the second no ends it', async () => {
    const { onRefused } = call();
    await userEvent.keyboard('15');
    expect(onRefused.mock.calls.map(([{ offerId, reason, move }]) => [offerId, reason, move])).toEqual([
      ['standard-to-business', 'price', 'upsell'],
      ['add-seats', 'competitor', 'stop'],
    ]);
    expect(path()).toHaveTextContent(/^Move to Business.*Too expensive.*More seats.*A competitor is cheaper.*stop$/);
    expect(rows()).toHaveLength(2);
    await userEvent.keyboard('2');
    expect(onRefused).toHaveBeenCalledTimes(2);
  });

  it('takes a step back, in the record too, and the focus stays on its reason', async () => {
    const { onRefused, onTakenBack } = call();
    await userEvent.keyboard('12');
    const ids = onRefused.mock.calls.map(([{ id }]) => id);
    await userEvent.click(talk().getByRole('button', { name: 'One step back' }));
    expect(onTakenBack.mock.calls).toEqual([[ids[1]]]);
    expect(within(rows()[1] as HTMLElement).getByRole('button', { name: 'Not now' })).toHaveFocus();
    await userEvent.click(talk().getByRole('button', { name: 'One step back' }));
    expect(screen.queryByRole('button', { name: 'One step back' })).toBeNull();
    expect(within(rows()[0] as HTMLElement).getByRole('button', { name: 'Too expensive' })).toHaveFocus();
  });

  it('another reason at a step mends it, and takes all that came after it with it', async () => {
    const { onRefused, onTakenBack } = call();
    await userEvent.keyboard('12');
    const ids = onRefused.mock.calls.map(([{ id }]) => id);
    await userEvent.click(within(rows()[0] as HTMLElement).getByRole('button', { name: 'Must ask my boss' }));
    expect(onTakenBack.mock.calls.flat()).toEqual(ids);
    expect(onRefused.mock.calls[2]?.[0]).toMatchObject({
      offerId: 'standard-to-business',
      reason: 'authority',
      move: 'approval-sheet',
    });
  });

  it('helps with the approval sheet, and asks on', async () => {
    const { onMove } = call();
    await userEvent.keyboard('4');
    await userEvent.click(talk().getByRole('button', { name: 'Open the approval sheet' }));
    expect(onMove).toHaveBeenCalledWith(expect.objectContaining({ move: 'approval-sheet', offerId: 'standard-to-business' }));
    expect(rows()[1]).toHaveAccessibleName('If they still say no');
  });

  it('proposes a working day to come back, and steps back gracefully', async () => {
    call();
    await userEvent.keyboard('2');
    const next = talk().getByText('Next move').nextSibling;
    expect(next).toHaveTextContent(/Come back .* in \d+ days/);
  });

  it('stands again where the call was left', () => {
    call({ kept: [{ id: 'a', offerId: 'standard-to-business', reason: 'price', atMs: TODAY_MS }] });
    expect(path()).toHaveTextContent(/^Move to Business.*Too expensive.*More seats$/);
  });

  it('keys are letters where one types', async () => {
    const { onRefused } = call();
    await userEvent.click(screen.getByText('Change quantity and discount'));
    await userEvent.type(screen.getByRole('textbox', { name: 'Quantity' }), '1');
    expect(onRefused).not.toHaveBeenCalled();
  });
});
