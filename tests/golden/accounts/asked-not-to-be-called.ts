import { snapshotBuilder } from '@/tests/support/snapshot-builder';
import type { Story } from '../story';

const account = snapshotBuilder().calm();
account.meter('seats', [30, 32, 33, 34, 35, 37, 38, 39], 40);
account.contacts({ people: [{ id: '003-2', name: '見本 次郎', optedOut: true }], touches: [] });

export const story: Story = {
  says: 'The person we are about to call asked not to be: we do not.',
  kind: 'no-offer',
  code: 'OPTED_OUT',
  offerId: null,
  snapshot: account.build(),
  contactId: '003-2',
};
