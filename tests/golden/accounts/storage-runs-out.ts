import { snapshotBuilder } from '@/tests/support/snapshot-builder';
import type { Story } from '../story';

const account = snapshotBuilder().calm().meter('storage', [201, 214, 228, 240, 251, 265, 277, 288], 300);

export const story: Story = {
  says: 'Storage fills up while the seats are fine: an add-on of capacity.',
  kind: 'upsell',
  code: 'MATCH',
  offerId: 'storage-100',
  snapshot: account.build(),
};
