import { snapshotBuilder } from '@/tests/support/snapshot-builder';
import type { Story } from '../story';

const account = snapshotBuilder().calm();
account
  .plan({
    productId: 'work',
    planId: 'work-starter',
    seats: 25,
    mrr: { minor: 22_500, currency: 'JPY' },
    renewalOn: account.day(200),
    addOns: [],
  })
  .meter('seats', [17, 18, 20, 21, 22, 23, 24, 25], 25)
  .meter('storage', [20, 21, 22, 22, 23, 24, 24, 25], 50)
  .meter('automations', [100, 110, 105, 120, 110, 115, 120, 118], 500);

export const story: Story = {
  says: 'A small customer outgrows Starter: the plan above.',
  kind: 'upsell',
  code: 'MATCH',
  offerId: 'starter-to-standard',
  snapshot: account.build(),
};
