import { snapshotBuilder } from '@/tests/support/snapshot-builder';
import type { Story } from '../story';

const account = snapshotBuilder().calm();
account
  .plan({
    productId: 'work',
    planId: 'work-business',
    seats: 380,
    mrr: { minor: 912000, currency: 'JPY' },
    startedOn: account.day(-500),
    renewalOn: account.day(250),
    addOns: [],
  })
  .meter('seats', [300, 306, 312, 318, 324, 330, 336, 342], 380)
  .meter('storage', [700, 701, 700, 702, 701, 700, 702, 701], 1000);

export const story: Story = {
  says: 'Three hundred and eighty seats, nine of ten in use: the plan made for such companies.',
  kind: 'upsell',
  code: 'MATCH',
  offerId: 'business-to-enterprise',
  snapshot: account.build(),
};
