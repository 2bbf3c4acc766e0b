import { snapshotBuilder } from '@/tests/support/snapshot-builder';
import type { Story } from '../story';

const account = snapshotBuilder()
  .calm()
  .meter('seats', [30, 32, 33, 34, 35, 37, 38, 39], 40)
  .support({
    tickets: [{ id: '500-1', subject: '申請が保存されない', severity: 'critical', open: true }],
    pains: [],
    overdueInvoices: 0,
  });

export const story: Story = {
  says: 'Loyal and growing, but a critical ticket is open: that first.',
  kind: 'recovery',
  code: 'MATCH',
  offerId: 'recovery-severe-ticket',
  snapshot: account.build(),
};
