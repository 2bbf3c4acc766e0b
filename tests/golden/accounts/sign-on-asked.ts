import { snapshotBuilder } from '@/tests/support/snapshot-builder';
import type { Story } from '../story';

const account = snapshotBuilder().calm();
account.interest({ kind: 'asked', subject: 'sso', onDate: account.day(-2) });

export const story: Story = {
  says: 'They asked about single sign-on and use what they have: the add-on, no more.',
  kind: 'upsell',
  code: 'MATCH',
  offerId: 'sso',
  snapshot: account.build(),
};
