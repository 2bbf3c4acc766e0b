import { snapshotBuilder } from '@/tests/support/snapshot-builder';
import type { Story } from '../story';

const account = snapshotBuilder().calm().meter('seats', [30, 32, 33, 34, 35, 37, 38, 39], 40);

export const story: Story = {
  says: 'Seats have been nearly full for months: more seats.',
  kind: 'upsell',
  code: 'MATCH',
  offerId: 'add-seats',
  snapshot: account.build(),
};
