import { snapshotBuilder } from '@/tests/support/snapshot-builder';
import type { Story } from '../story';

const account = snapshotBuilder().calm().unknown('usage', { kind: 'unreachable', status: 503 });

export const story: Story = {
  says: 'Usage could not be read: no need cannot be said.',
  kind: 'no-offer',
  code: 'UNKNOWN_FACT',
  offerId: null,
  snapshot: account.build(),
};
