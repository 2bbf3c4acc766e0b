import { snapshotBuilder } from '@/tests/support/snapshot-builder';
import type { Story } from '../story';

const account = snapshotBuilder().calm();
account.meter('seats', [30, 32, 33, 34, 35, 37, 38, 39], 40);
account.nps([10, 9, 10, 3]);

export const story: Story = {
  says: 'Three promoters and one detractor, and it is the detractor whom we call: mend first (X7).',
  kind: 'recovery',
  code: 'MATCH',
  offerId: 'recovery-detractor',
  snapshot: account.build(),
  contactId: '003-4',
};
