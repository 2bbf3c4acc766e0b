import { snapshotBuilder } from '@/tests/support/snapshot-builder';
import type { Story } from '../story';

const account = snapshotBuilder()
  .calm()
  .meter('seats', [30, 32, 33, 34, 35, 37, 38, 39], 40)
  .support({ tickets: [], pains: [], overdueInvoices: 1 });

export const story: Story = {
  says: 'An invoice is unpaid: nothing is offered until it is settled.',
  kind: 'no-offer',
  code: 'BLOCKED',
  offerId: null,
  snapshot: account.build(),
};
