import { snapshotBuilder } from '@/tests/support/snapshot-builder';
import type { Story } from '../story';

const account = snapshotBuilder().calm().unknown('nps');

export const story: Story = {
  says: 'The rep may not see NPS: ask first.',
  kind: 'no-offer',
  code: 'UNKNOWN_FACT',
  offerId: null,
  snapshot: account.build(),
};
