import { snapshotBuilder } from '@/tests/support/snapshot-builder';
import type { Story } from '../story';

const account = snapshotBuilder().calm().nps([3, 5, 8, 6, 2]).meter('seats', [36, 37, 38, 38, 39, 39, 39, 40], 40);

export const story: Story = {
  says: 'Unhappy: nothing is sold, the trouble is mended.',
  kind: 'recovery',
  code: 'MATCH',
  offerId: 'recovery-detractor',
  snapshot: account.build(),
};
