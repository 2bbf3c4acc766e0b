import { snapshotBuilder } from '@/tests/support/snapshot-builder';
import type { Story } from '../story';

const account = snapshotBuilder().calm();
account.meter('seats', [14, 14, 15, 14, 15, 14, 15, 15], 40);

export const story: Story = {
  says: 'Most of what they bought lies idle, and the renewal is far: help them use it.',
  kind: 'recovery',
  code: 'MATCH',
  offerId: 'recovery-adoption',
  snapshot: account.build(),
};
