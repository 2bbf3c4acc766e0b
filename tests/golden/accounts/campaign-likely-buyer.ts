import { businessAccount } from '../business-account';
import type { Story } from '../story';

export const story: Story = {
  says: 'Chosen for the campaign, but they asked for the product by themselves: a discount suits the unlikely buyer (practice 4).',
  kind: 'cross-sell',
  code: 'MATCH',
  offerId: 'cross-sell-insight',
  snapshot: businessAccount('asked', 'insight').build(),
  history: { outcomes: [], standings: [{ offerId: 'fiscal-year-end-insight', rank: 3, taken: 2 }] },
};
