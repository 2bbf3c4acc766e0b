import { snapshotBuilder } from '@/tests/support/snapshot-builder';
import type { Story } from '../story';

const account = snapshotBuilder().calm();
account
  .meter('seats', [44, 45, 45, 46, 46, 47, 47, 48], 64)
  .plan({
    productId: 'work',
    planId: 'work-standard',
    seats: 64,
    mrr: { minor: 115_200, currency: 'JPY' },
    renewalOn: account.day(100),
    addOns: [],
  })
  .owns('work', 'sign')
  .contacts({ people: [], touches: [{ onDate: account.day(-12), channel: 'meeting' }] });

export const story: Story = {
  says: 'A loyal buyer of two products, spoken to lately, with the renewal ahead: the limited campaign.',
  kind: 'campaign',
  code: 'MATCH',
  offerId: 'fiscal-year-end-business',
  snapshot: account.build(),
};
