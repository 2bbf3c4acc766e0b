import { snapshotBuilder } from '@/tests/support/snapshot-builder';
import type { Story } from '../story';

const account = snapshotBuilder().calm();
account.meter('seats', [30, 32, 33, 34, 35, 37, 38, 39], 40);
const touch = (daysAgo: number) => ({ onDate: account.day(-daysAgo), channel: 'call' as const });
account.contacts({ people: [], touches: [2, 5, 9, 14, 20, 27].map(touch) });

export const story: Story = {
  says: 'Six contacts in four weeks are enough, however full the seats are.',
  kind: 'no-offer',
  code: 'PRESSURE_CAP',
  offerId: null,
  snapshot: account.build(),
};
