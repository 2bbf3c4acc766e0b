import { businessAccount } from '../business-account';
import type { Story } from '../story';

export const story: Story = {
  says: 'The same look at the reports, not among the chosen: no campaign for them, and nothing else is needed.',
  kind: 'no-offer',
  code: 'NOT_SELECTED',
  offerId: null,
  snapshot: businessAccount('viewed-feature', 'analytics').build(),
  history: { outcomes: [], standings: [{ offerId: 'fiscal-year-end-insight', rank: 21, taken: 2 }] },
};
