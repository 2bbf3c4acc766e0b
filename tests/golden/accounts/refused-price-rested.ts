import { snapshotBuilder } from '@/tests/support/snapshot-builder';
import type { Story } from '../story';
import { toldDaysAgo } from '../told';

const account = snapshotBuilder().calm();
account.meter('seats', [30, 32, 33, 34, 35, 37, 38, 39], 40);

export const story: Story = {
  says: 'The refusal is past its rest and the seats are still full: it may be raised again.',
  kind: 'upsell',
  code: 'MATCH',
  offerId: 'add-seats',
  snapshot: account.build(),
  history: { outcomes: [toldDaysAgo('add-seats', 'declined', 60, { reason: 'price' })] },
};
