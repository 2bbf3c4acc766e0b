import { snapshotBuilder } from '@/tests/support/snapshot-builder';
import type { Story } from '../story';

const account = snapshotBuilder().calm();
account
  .plan({
    productId: 'work',
    planId: 'work-starter',
    seats: 20,
    mrr: { minor: 18000, currency: 'JPY' },
    startedOn: account.day(-500),
    renewalOn: account.day(200),
    addOns: [],
  })
  .meter('seats', [12, 12, 13, 12, 13, 12, 13, 13], 20)
  .meter('storage', [20, 21, 20, 22, 21, 20, 22, 21], 50)
  .interest({ kind: 'viewed-plan', subject: 'work-standard', onDate: account.day(-3) });

export const story: Story = {
  says: 'On the smallest plan they looked at the next one this week.',
  kind: 'upsell',
  code: 'MATCH',
  offerId: 'starter-to-standard',
  snapshot: account.build(),
};
