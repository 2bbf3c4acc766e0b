import { snapshotBuilder } from '@/tests/support/snapshot-builder';
import type { Story } from '../story';

const account = snapshotBuilder().calm().nps([7, 8, 8, 7, 9]).meter('storage', [201, 214, 228, 240, 251, 265, 277, 288], 300);

export const story: Story = {
  says: 'Only half convinced, but the limit is near: a need may be answered.',
  kind: 'upsell',
  code: 'MATCH',
  offerId: 'storage-100',
  snapshot: account.build(),
};
