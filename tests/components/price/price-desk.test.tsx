import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { loadMessages } from '@/lib/i18n/messages';
import { fewer } from '@/tests/gallery/price-scenes';
import { showAccount } from '@/tests/support/show-account';

beforeAll(() => loadMessages('en'));

async function open() {
  const onRecord = vi.fn();
  showAccount(fewer(), { language: 'en', onRecord });
  await userEvent.keyboard('p');
  const field = (name: string) => screen.getByRole('textbox', { name });
  const type = async (name: string, value: string) => {
    await userEvent.clear(field(name));
    await userEvent.type(field(name), value);
    fireEvent.blur(field(name));
  };
  return { onRecord, type };
}
const slider = (name: string) => screen.getByRole('slider', { name });
const total = () => screen.getByRole('row', { name: /^Total/ });
const tiers = () => screen.getByRole('table', { name: /^Price per unit/ });

describe('the price in the customer’s hand (C8, X2)', () => {
  it('opens on p and closes again; nothing of it stands before', async () => {
    showAccount(fewer(), { language: 'en' });
    expect(screen.queryByRole('slider')).toBeNull();
    await userEvent.keyboard('p');
    expect(slider('Quantity')).toHaveAttribute('aria-valuetext', '48 seats');
    await userEvent.keyboard('p');
    expect(screen.queryByRole('slider')).toBeNull();
    expect(screen.getByText('Change quantity and discount')).toHaveFocus();
  });

  it('follows the keys exactly: arrows by one, pages by ten, Home and End', async () => {
    await open();
    expect(total()).toHaveTextContent('¥129,600');
    slider('Quantity').focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(total()).toHaveTextContent('¥132,300');
    await userEvent.keyboard('{PageUp}');
    expect(total()).toHaveTextContent('¥141,600');
    await userEvent.keyboard('{Home}');
    expect(total()).toHaveTextContent('¥108,000');
  });

  it('marks where more costs less, and takes it on a press', async () => {
    await open();
    expect(screen.getByText('51 cost ¥7,200 less than 48.')).toBeVisible();
    expect(within(tiers()).getByRole('row', { name: /11–50/ })).toHaveTextContent('now 40proposed 48');
    await userEvent.click(screen.getByRole('button', { name: 'Take 51' }));
    expect(total()).toHaveTextContent('¥122,400');
    expect(within(tiers()).getByRole('row', { name: /51 and up/ })).toHaveTextContent('proposed 51');
    expect(screen.queryByRole('button', { name: /^Take/ })).toBeNull();
  });

  it('says the month, the year and the rest of the term', async () => {
    const { type } = await open();
    await type('Quantity', '51');
    expect(screen.getByText('In 12 months').nextSibling).toHaveTextContent('+¥604,800');
    expect(screen.getByText(/^Until .*by days$/).nextSibling).toHaveTextContent(/^\+¥\d{3},\d{3}$/);
    expect(screen.getByText('Per unit, per month').nextSibling).toHaveTextContent('¥1,800 → ¥2,400');
  });
});

describe('a discount of the rep’s own (D5, X6)', () => {
  it('has target, normal and floor of the quantity, and never goes past the floor', async () => {
    const { type } = await open();
    expect(screen.getByText('Target 3% · normal 5% · floor 10%')).toBeVisible();
    await type('Discount off the list price', '40');
    expect(slider('Discount off the list price')).toHaveAttribute('aria-valuetext', '10%');
    expect(screen.getByText(/Past the normal limit: Head of sales decides/)).toBeVisible();
    await type('Quantity', '60');
    expect(screen.getByText('Target 5% · normal 10% · floor 15%')).toBeVisible();
    await type('Discount off the list price', '15');
    await type('Quantity', '48');
    expect(slider('Discount off the list price')).toHaveAttribute('aria-valuetext', '10%');
    expect(total()).toHaveTextContent('¥116,640');
  });

  it('is written down with a reason alone, past the normal limit with the approver named', async () => {
    const { type, onRecord } = await open();
    await type('Discount off the list price', '8');
    expect(screen.getByText('Ask first: Head of sales decides on this.')).toBeVisible();
    const keep = screen.getByRole('button', { name: 'Propose at these terms' });
    await userEvent.click(keep);
    expect(onRecord).not.toHaveBeenCalled();
    await userEvent.type(screen.getByRole('textbox', { name: /^Reason/ }), 'A fair comparison');
    await userEvent.click(keep);
    expect(onRecord).toHaveBeenCalledWith({ quantity: 48, discount: 0.08 }, 'A fair comparison');
  });

  it('shows what it is worth to us, beside no discount', async () => {
    const { type } = await open();
    await type('Discount off the list price', '8');
    const worth = screen.getByRole('table', { name: /incremental net value/ });
    const [none, given] = within(worth).getAllByRole('row');
    expect(none).toHaveTextContent(/^No discount best/);
    expect(given).toHaveTextContent(/^With this discount/);
    expect(screen.getByText(/It pays once the chance of a yes is 1\.\d+ times as high/)).toBeVisible();
  });
});
