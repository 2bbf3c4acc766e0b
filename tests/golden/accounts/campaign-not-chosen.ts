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
  .interest({ kind: 'viewed-feature', subject: 'analytics', onDate: account.day(-5) });

export const story: Story = {
  says: 'The same look at the reports, not among the chosen: no campaign for them, and nothing else is needed.',
  kind: 'no-offer',
  code: 'NOT_SELECTED',
  offerId: null,
  snapshot: account.build(),
  history: { outcomes: [], standings: [{ offerId: 'fiscal-year-end-insight', rank: 21, taken: 2 }] },
};
