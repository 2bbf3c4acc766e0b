import { snapshotBuilder } from '@/tests/support/snapshot-builder';
import type { Story } from '../story';
import { toldDaysAgo } from '../told';

const account = snapshotBuilder().calm();
account.meter('automations', [2300, 2420, 2480, 2560, 2630, 2700, 2760, 2840], 3000);
account.meter('storage', [240, 248, 255, 262, 270, 277, 283, 290], 300);

export const story: Story = {
  says: 'The day they asked us to come back passed four months ago: what is worth more comes first again.',
  kind: 'upsell',
  code: 'MATCH',
  offerId: 'storage-100',
  snapshot: account.build(),
  history: { outcomes: [toldDaysAgo('automation-1000', 'later', 150, { until: '2026-07-20' })] },
};
