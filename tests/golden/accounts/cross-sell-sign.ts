import { snapshotBuilder } from '@/tests/support/snapshot-builder';
import type { Story } from '../story';

const account = snapshotBuilder().calm();
account
  .featureAdoption({ workflow: 0.7, 'approval-routing': 0.1, analytics: 0.1, api: 0.05 })
  .interest({ kind: 'asked', subject: 'sign', onDate: account.day(-4) });

export const story: Story = {
  says: 'Works with approvals every day and asked about e-signatures: the product beside it.',
  kind: 'cross-sell',
  code: 'MATCH',
  offerId: 'cross-sell-sign',
  snapshot: account.build(),
};
