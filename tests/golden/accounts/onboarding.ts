import { snapshotBuilder } from '@/tests/support/snapshot-builder';
import type { Story } from '../story';

const account = snapshotBuilder().calm();
account
  .plan({
    productId: 'work',
    planId: 'work-standard',
    seats: 40,
    mrr: { minor: 72_000, currency: 'JPY' },
    startedOn: account.day(-31),
    renewalOn: account.day(334),
    addOns: [],
  })
  .meter('seats', [34, 36, 38], 40)
  .absent('lifecycle');

export const story: Story = {
  says: 'Bought a month ago: they learn first.',
  kind: 'no-offer',
  code: 'BLOCKED',
  offerId: null,
  snapshot: account.build(),
};
