import { snapshotBuilder } from '@/tests/support/snapshot-builder';
import type { Story } from '../story';
import { toldDaysAgo } from '../told';

const account = snapshotBuilder().calm();
account.meter('seats', [30, 32, 33, 34, 35, 37, 38, 39], 40);
account.meter('storage', [240, 248, 255, 262, 270, 277, 283, 290], 300);

export const story: Story = {
  says: 'They agreed to more seats last week and the contract is on its way: the storage may be spoken of, the seats not again.',
  kind: 'upsell',
  code: 'MATCH',
  offerId: 'storage-100',
  snapshot: account.build(),
  history: { outcomes: [toldDaysAgo('add-seats', 'accepted', 6)] },
};
