import { snapshotBuilder } from '@/tests/support/snapshot-builder';
import type { Story } from '../story';

const account = snapshotBuilder();

export const story: Story = {
  says: 'Nothing is known: ask.',
  kind: 'no-offer',
  code: 'UNKNOWN_FACT',
  offerId: null,
  snapshot: account.build(),
};
