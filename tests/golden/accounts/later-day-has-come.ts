import { snapshotBuilder } from '@/tests/support/snapshot-builder';
import type { Story } from '../story';
import { toldDaysAgo } from '../told';

const account = snapshotBuilder().calm();
account.meter('automations', [2300, 2420, 2480, 2560, 2630, 2700, 2760, 2840], 3000);
account.meter('storage', [240, 248, 255, 262, 270, 277, 283, 290], 300);

export const story: Story = {
  says: 'Runs and storage are both short; for the runs they asked us to come back today, and we do.',
  kind: 'upsell',
  code: 'MATCH',
  offerId: 'automation-1000',
  snapshot: account.build(),
  history: { outcomes: [toldDaysAgo('automation-1000', 'later', 40, { until: '2026-11-23' })] },
};
