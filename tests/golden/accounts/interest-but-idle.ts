import { snapshotBuilder } from '@/tests/support/snapshot-builder';
import type { Story } from '../story';

const account = snapshotBuilder().calm();
account
  .meter('seats', [17, 17, 18, 18, 17, 18, 18, 18], 40)
  .stage('adoption')
  .interest({ kind: 'asked', subject: 'insight', onDate: account.day(-5) })
  .plan({
    productId: 'work',
    planId: 'work-standard',
    seats: 40,
    mrr: { minor: 72_000, currency: 'JPY' },
    startedOn: account.day(-60),
    renewalOn: account.day(305),
    addOns: [],
  });

export const story: Story = {
  says: 'Asked about BI, but fewer than half of the seats are in use: first the use, then more.',
  kind: 'no-offer',
  code: 'NO_OFFER',
  offerId: null,
  snapshot: account.build(),
};
