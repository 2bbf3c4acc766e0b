import { snapshotBuilder } from '@/tests/support/snapshot-builder';
import type { Story } from '../story';

const account = snapshotBuilder().calm();
account
  .plan({
    productId: 'work',
    planId: 'work-business',
    seats: 48,
    mrr: { minor: 129_600, currency: 'JPY' },
    renewalOn: account.day(80),
    addOns: [],
  })
  .meter('seats', [36, 37, 38, 39, 40, 41, 41, 41], 48)
  .meter('storage', [400, 401, 400, 402, 401, 400, 402, 401], 1000)
  .meter('automations', [9000, 9100, 9050, 9000, 9020, 9000, 9010, 9000], 20_000)
  .interest({ kind: 'new-department', onDate: account.day(-20) });

export const story: Story = {
  says: 'Business with 48 seats and growing: from 60 seats each costs less.',
  kind: 'volume-discount',
  code: 'MATCH',
  offerId: 'business-volume-60',
  snapshot: account.build(),
};
