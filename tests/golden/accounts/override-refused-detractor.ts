import { snapshotBuilder, TODAY_MS } from '@/tests/support/snapshot-builder';
import type { Story } from '../story';

const account = snapshotBuilder().calm();
account.meter('seats', [30, 32, 33, 34, 35, 37, 38, 39], 40);
account.nps([2, 4, 6, 9]);

export const story: Story = {
  says: 'No reason of a rep’s lifts the gate of unhappy people: recovery it stays.',
  kind: 'recovery',
  code: 'MATCH',
  offerId: 'recovery-detractor',
  snapshot: account.build(),
  history: { outcomes: [], override: { offerId: 'add-seats', reason: '急ぎの案件', atMs: TODAY_MS - 86_400_000 } },
};
