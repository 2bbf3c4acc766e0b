import { snapshotBuilder } from '@/tests/support/snapshot-builder';
import type { Story } from '../story';

const account = snapshotBuilder().calm();
account.meter('seats', [30, 32, 33, 34, 35, 37, 38, 39], 40);
account.meter('storage', [240, 248, 255, 262, 270, 277, 283, 290], 300);

export const story: Story = {
  says: 'Among such accounts storage was taken nearly every time and seats hardly ever: what was learned changes the order.',
  kind: 'upsell',
  code: 'MATCH',
  offerId: 'storage-100',
  snapshot: account.build(),
  learned: {
    v: 1,
    asOf: '2026-11-22',
    cells: [
      { offerId: 'storage-100', segment: '*', wins: 90, n: 100, answers: 140 },
      { offerId: 'add-seats', segment: '*', wins: 1, n: 80, answers: 110 },
    ],
  },
};
