import { snapshotBuilder } from '@/tests/support/snapshot-builder';
import type { Story } from '../story';

const account = snapshotBuilder().calm();
account.interest({ kind: 'viewed-plan', subject: 'work-business', onDate: account.day(-3) });

export const story: Story = {
  says: 'Looked at Business twice: try it before buying it.',
  kind: 'trial',
  code: 'MATCH',
  offerId: 'business-trial',
  snapshot: account.build(),
};
