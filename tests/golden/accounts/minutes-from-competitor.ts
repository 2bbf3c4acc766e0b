import { snapshotBuilder } from '@/tests/support/snapshot-builder';
import type { Story } from '../story';

const account = snapshotBuilder().calm();
account
  .competitors([{ name: '架空議事録サービス', insteadOfProductId: 'minutes', contractEndsOn: account.day(80) }])
  .meter('seats', [27, 27, 28, 27, 28, 27, 28, 28], 40);

export const story: Story = {
  says: 'Minutes come from somebody else whose contract ends in spring: ours beside what they own.',
  kind: 'cross-sell',
  code: 'MATCH',
  offerId: 'cross-sell-minutes',
  snapshot: account.build(),
};
