import { snapshotBuilder } from '@/tests/support/snapshot-builder';
import type { Story } from '../story';

const account = snapshotBuilder().calm();
account
  .profile({ name: '例示信用金庫', industry: 'finance', employees: 400, region: 'chubu' })
  .plan({
    productId: 'work',
    planId: 'work-standard',
    seats: 80,
    mrr: { minor: 144000, currency: 'JPY' },
    startedOn: account.day(-500),
    renewalOn: account.day(100),
    addOns: [],
  })
  .meter('seats', [57, 57, 58, 57, 58, 57, 58, 58], 80)
  .meter('storage', [120, 121, 120, 122, 121, 120, 121, 120], 300);

export const story: Story = {
  says: 'A bank on Standard with the renewal ahead: auditors will ask for the log.',
  kind: 'upsell',
  code: 'MATCH',
  offerId: 'audit-log',
  snapshot: account.build(),
};
