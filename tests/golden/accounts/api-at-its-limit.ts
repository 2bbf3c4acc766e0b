import { snapshotBuilder } from '@/tests/support/snapshot-builder';
import type { Story } from '../story';

const account = snapshotBuilder().calm();
account
  .meter('api-calls', [60, 66, 71, 76, 82, 87, 93, 98], 100)
  .interest({ kind: 'viewed-feature', subject: 'api', onDate: account.day(-6) });

export const story: Story = {
  says: 'The interface is at its limit and they look at its pages: a pack of calls.',
  kind: 'upsell',
  code: 'MATCH',
  offerId: 'api-pack',
  snapshot: account.build(),
};
