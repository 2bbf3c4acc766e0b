import { snapshotBuilder } from '@/tests/support/snapshot-builder';
import type { Story } from '../story';

const account = snapshotBuilder().calm();
account.meter('seats', [30, 32, 33, 34, 35, 37, 38, 39], 40);

export const story: Story = {
  says: 'A model with evidence sees them likely to leave: the seats are worth less, and still what they need.',
  kind: 'upsell',
  code: 'MATCH',
  offerId: 'add-seats',
  snapshot: account.build(),
  risk: { churn: 0.6 },
};
