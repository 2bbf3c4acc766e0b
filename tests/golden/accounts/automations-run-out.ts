import { snapshotBuilder } from '@/tests/support/snapshot-builder';
import type { Story } from '../story';

const account = snapshotBuilder().calm();
account.meter('automations', [2300, 2420, 2480, 2560, 2630, 2700, 2760, 2840], 3000);

export const story: Story = {
  says: 'Runs are nearly used up and growing, with no wish for a larger plan: one pack.',
  kind: 'upsell',
  code: 'MATCH',
  offerId: 'automation-1000',
  snapshot: account.build(),
};
