import { businessAccount } from '../business-account';
import type { Story } from '../story';

export const story: Story = {
  says: 'Chosen, but the ten places are gone.',
  kind: 'no-offer',
  code: 'NOT_SELECTED',
  offerId: null,
  snapshot: businessAccount('viewed-feature', 'analytics').build(),
  history: { outcomes: [], standings: [{ offerId: 'fiscal-year-end-insight', rank: 1, taken: 10 }] },
};
