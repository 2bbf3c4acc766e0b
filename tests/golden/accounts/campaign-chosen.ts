import { businessAccount } from '../business-account';
import type { Story } from '../story';

export const story: Story = {
  says: 'They only looked at reports, and stand third of the accounts chosen for the year-end campaign: its lower price may move them.',
  kind: 'campaign',
  code: 'MATCH',
  offerId: 'fiscal-year-end-insight',
  snapshot: businessAccount('viewed-feature', 'analytics').build(),
  history: { outcomes: [], standings: [{ offerId: 'fiscal-year-end-insight', rank: 3, taken: 2 }] },
};
