import { snapshotBuilder } from '@/tests/support/snapshot-builder';
import type { Story } from '../story';

const account = snapshotBuilder().calm();
account
  .plan({
    productId: 'work',
    planId: 'work-enterprise',
    seats: 400,
    mrr: { minor: 1440000, currency: 'JPY' },
    startedOn: account.day(-500),
    renewalOn: account.day(60),
    addOns: [],
  })
  .meter('seats', [230, 220, 210, 200, 190, 180, 170, 160], 400)
  .meter('storage', [500, 501, 500, 502, 501, 500, 502, 501], null);

export const story: Story = {
  says: 'The dearest plan, under half of it in use, renewal in two months: offer the plan that fits before they ask for a lower price.',
  kind: 'downsell',
  code: 'MATCH',
  offerId: 'enterprise-to-business',
  snapshot: account.build(),
};
