import { snapshotBuilder, TODAY_MS } from '@/tests/support/snapshot-builder';
import type { Story } from '../story';

const account = snapshotBuilder().calm();
account.meter('seats', [30, 32, 33, 34, 35, 37, 38, 39], 40);
account.meter('storage', [240, 248, 255, 262, 270, 277, 283, 290], 300);

export const story: Story = {
  says: 'The rep knows from the meeting that storage is the burning need; with a reason that is honoured.',
  kind: 'upsell',
  code: 'MATCH',
  offerId: 'storage-100',
  snapshot: account.build(),
  history: {
    outcomes: [],
    override: { offerId: 'storage-100', reason: '面談で容量の不安を伺った', atMs: TODAY_MS - 86_400_000 },
  },
};
