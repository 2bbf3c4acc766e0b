import { snapshotBuilder } from '@/tests/support/snapshot-builder';
import type { Story } from '../story';

const account = snapshotBuilder().calm();
account.plan({
  productId: 'work',
  planId: 'work-standard',
  seats: 40,
  mrr: { minor: 50_000, currency: 'USD' },
  renewalOn: account.day(230),
  addOns: [],
});
account.meter('seats', [30, 32, 33, 34, 35, 37, 38, 39], 40);

export const story: Story = {
  says: 'Their bill is in another currency than our prices: the list tells today’s price, never a conversion.',
  kind: 'upsell',
  code: 'MATCH',
  offerId: 'add-seats',
  snapshot: account.build(),
};
