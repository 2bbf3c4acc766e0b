import { NOTHING, type Story } from './story';

/**
 * A name and nothing else: somebody made the record and never came back. Its id differs from another account's by the case of
 * its letters alone. A good seller does not guess; the panel says what is unknown and what to ask.
 */
export const gentoKikaku: Story = {
  expects: 'no-offer',
  seed: { ...NOTHING, name: '幻灯企画株式会社', language: 'ja' },
};
