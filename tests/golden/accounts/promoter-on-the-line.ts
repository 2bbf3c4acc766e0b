import { snapshotBuilder } from '@/tests/support/snapshot-builder';
import type { Story } from '../story';

const account = snapshotBuilder().calm();
account.meter('seats', [30, 32, 33, 34, 35, 37, 38, 39], 40);
account.nps([10, 9, 10, 3]);

export const story: Story = {
  says: 'The same account with a promoter on the line: the seats may be spoken of.',
  kind: 'upsell',
  code: 'MATCH',
  offerId: 'add-seats',
  snapshot: account.build(),
  contactId: '003-1',
};
