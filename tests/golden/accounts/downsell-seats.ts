import { snapshotBuilder } from '@/tests/support/snapshot-builder';
import type { Story } from '../story';

const account = snapshotBuilder().calm();
account
  .plan({
    productId: 'work',
    planId: 'work-business',
    seats: 60,
    mrr: { minor: 144_000, currency: 'JPY' },
    renewalOn: account.day(70),
    addOns: [],
  })
  .meter('seats', [40, 38, 35, 31, 28, 26, 24, 22], 60)
  .meter('storage', [400, 401, 400, 402, 401, 400, 402, 401], 1000)
  .featureAdoption({ 'approval-routing': 0.5, analytics: 0.1, workflow: 0.4, api: 0.1 });

export const story: Story = {
  says: 'Two thirds of the seats are empty and the renewal is near: fewer seats keep the customer.',
  kind: 'downsell',
  code: 'MATCH',
  offerId: 'seat-right-size',
  snapshot: account.build(),
};
