import { snapshotBuilder } from '@/tests/support/snapshot-builder';
import type { Story } from '../story';

const account = snapshotBuilder().calm();
account
  .plan({
    productId: 'work',
    planId: 'work-business',
    seats: 170,
    mrr: { minor: 408000, currency: 'JPY' },
    startedOn: account.day(-500),
    renewalOn: account.day(200),
    addOns: [],
  })
  .meter('seats', [128, 132, 137, 141, 146, 150, 155, 160], 170)
  .meter('storage', [500, 501, 500, 502, 501, 500, 502, 501], 1000);

export const story: Story = {
  says: 'They grow and will buy seats anyway: a discount would be given away (practice 4), so the seats at their price.',
  kind: 'upsell',
  code: 'MATCH',
  offerId: 'add-seats',
  snapshot: account.build(),
};
