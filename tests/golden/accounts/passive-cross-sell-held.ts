import { snapshotBuilder } from '@/tests/support/snapshot-builder';
import type { Story } from '../story';

const account = snapshotBuilder().calm();
account.nps([7, 8, 8, 7, 9]).interest({ kind: 'asked', subject: 'sign', onDate: account.day(-4) });

export const story: Story = {
  says: 'Only half convinced and without a need: the cross-sell waits.',
  kind: 'no-offer',
  code: 'NPS_GATE',
  offerId: null,
  snapshot: account.build(),
};
