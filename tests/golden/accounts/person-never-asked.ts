import { snapshotBuilder } from '@/tests/support/snapshot-builder';
import type { Story } from '../story';

const account = snapshotBuilder().calm();
account.meter('seats', [30, 32, 33, 34, 35, 37, 38, 39], 40);

export const story: Story = {
  says: 'Nobody ever asked this person how they see us: ask before offering.',
  kind: 'no-offer',
  code: 'UNKNOWN_FACT',
  offerId: null,
  snapshot: account.build(),
  contactId: '003-77',
};
