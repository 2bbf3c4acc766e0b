import { snapshotBuilder } from '@/tests/support/snapshot-builder';
import type { Story } from '../story';

const account = snapshotBuilder().calm();
account
  .plan({ productId: 'work', planId: 'work-standard', renewalOn: account.day(230), addOns: [] })
  .meter('seats', [30, 32, 33, 34, 35, 37, 38, 39], 40);

export const story: Story = {
  says: 'The need is plain, but the contract does not say the seats.',
  kind: 'no-offer',
  code: 'UNKNOWN_FACT',
  offerId: null,
  snapshot: account.build(),
};
