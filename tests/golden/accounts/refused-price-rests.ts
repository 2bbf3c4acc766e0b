import { snapshotBuilder } from '@/tests/support/snapshot-builder';
import type { Story } from '../story';
import { toldDaysAgo } from '../told';

const account = snapshotBuilder().calm();
account.meter('seats', [30, 32, 33, 34, 35, 37, 38, 39], 40);

export const story: Story = {
  says: 'They said no to more seats ten days ago, for the price: nothing in that group now, and nothing else is needed.',
  kind: 'no-offer',
  code: 'COOLDOWN',
  offerId: null,
  snapshot: account.build(),
  history: { outcomes: [toldDaysAgo('add-seats', 'declined', 10, { reason: 'price' })] },
};
