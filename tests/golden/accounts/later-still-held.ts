import { snapshotBuilder } from '@/tests/support/snapshot-builder';
import type { Story } from '../story';
import { toldDaysAgo } from '../told';

const account = snapshotBuilder().calm();
account.meter('seats', [30, 32, 33, 34, 35, 37, 38, 39], 40);

export const story: Story = {
  says: 'They asked us to come back in January: until then we do not ask again.',
  kind: 'no-offer',
  code: 'COOLDOWN',
  offerId: null,
  snapshot: account.build(),
  history: { outcomes: [toldDaysAgo('add-seats', 'later', 12, { until: '2027-01-12' })] },
};
