import { snapshotBuilder } from '@/tests/support/snapshot-builder';
import type { Story } from '../story';

const account = snapshotBuilder().calm().nps([9, 10, 9], 215).meter('seats', [30, 32, 33, 34, 35, 37, 38, 39], 40);

export const story: Story = {
  says: 'The last answer is seven months old: ask first.',
  kind: 'no-offer',
  code: 'UNKNOWN_FACT',
  offerId: null,
  snapshot: account.build(),
};
