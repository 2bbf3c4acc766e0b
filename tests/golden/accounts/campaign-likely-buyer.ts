import { snapshotBuilder } from '@/tests/support/snapshot-builder';
import type { Story } from '../story';

const account = snapshotBuilder().calm();
account
  .plan({
    productId: 'work',
    planId: 'work-business',
    seats: 48,
    mrr: { minor: 129600, currency: 'JPY' },
    startedOn: account.day(-500),
    renewalOn: account.day(240),
    addOns: [],
  })
  .meter('seats', [36, 36, 37, 36, 37, 36, 37, 37], 48)
  .meter('storage', [500, 501, 500, 502, 501, 500, 502, 501], 1000)
  .owns('work', 'sign')
  .interest({ kind: 'asked', subject: 'insight', onDate: account.day(-5) });

export const story: Story = {
  says: 'Chosen for the campaign, but they asked for the product by themselves: a discount suits the unlikely buyer (practice 4).',
  kind: 'cross-sell',
  code: 'MATCH',
  offerId: 'cross-sell-insight',
  snapshot: account.build(),
  history: { outcomes: [], standings: [{ offerId: 'fiscal-year-end-insight', rank: 3, taken: 2 }] },
};
