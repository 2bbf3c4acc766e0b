import { snapshotBuilder } from '@/tests/support/snapshot-builder';
import type { Story } from '../story';

const account = snapshotBuilder().calm();

export const story: Story = {
  says: 'Satisfied, half used, far from renewal: nothing is offered.',
  kind: 'no-offer',
  code: 'NO_NEED',
  offerId: null,
  snapshot: account.build(),
};
