import { screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadMessages } from '@/lib/i18n/messages';
import { showAccount } from '@/tests/support/show-account';
import { snapshotBuilder } from '@/tests/support/snapshot-builder';

beforeAll(() => loadMessages('en'));

const region = () => screen.getByRole('region', { name: 'Products owned and open' });
const show = (builder: ReturnType<typeof snapshotBuilder>) => showAccount(builder.build(), { language: 'en' });

describe('the products owned and open (B4, S1)', () => {
  it('names what they own, who supplies each gap until when, and how ours differs', () => {
    const account = snapshotBuilder().calm();
    show(account.competitors([{ name: '架空サインＰｒｏ', insteadOfProductId: 'sign', contractEndsOn: account.day(40) }]));
    const rows = within(region()).getAllByRole('listitem');
    expect(rows.map((row) => within(row).getByText(/^Mihon /).textContent)).toEqual([
      'Mihon Work',
      'Mihon Sign',
      'Mihon Minutes',
      'Mihon Insight',
    ]);
    expect(rows[0]).toHaveTextContent('Owned');
    expect(rows[1]).toHaveTextContent('Served by 架空サインＰｒｏ until Jan 2, 2027');
    expect(rows[1]).toHaveTextContent('How ours differs: Requests and approvals end where they began');
    expect(rows[2]).toHaveTextContent('No supplier known');
  });

  it('says what is not known, and guesses nothing', () => {
    show(snapshotBuilder().calm().unknown('competitors'));
    expect(within(region()).getAllByText('Not known who serves it')).toHaveLength(3);
  });

  it('says so where nobody knows what they own', () => {
    show(snapshotBuilder().calm().unknown('purchases').unknown('plan'));
    expect(region()).toHaveTextContent('It is not known which products they own');
    expect(within(region()).queryByRole('list')).toBeNull();
  });

  it('keeps a competitor whose place nobody knows apart', () => {
    show(
      snapshotBuilder()
        .calm()
        .competitors([{ name: '架空のなにか' }]),
    );
    expect(region()).toHaveTextContent('Products of others, place unknown: 架空のなにか');
  });
});
