import { snapshotBuilder } from '@/tests/support/snapshot-builder';
import type { Story } from '../story';

const account = snapshotBuilder().calm();
account.nps([3, 5, 8]).support({
  tickets: [{ id: '500-1', subject: '同期が止まる', severity: 'critical', open: true }],
  pains: [],
  overdueInvoices: 0,
});

export const story: Story = {
  says: 'Unhappy and with a severe ticket open: first the ticket.',
  kind: 'recovery',
  code: 'MATCH',
  offerId: 'recovery-severe-ticket',
  snapshot: account.build(),
};
