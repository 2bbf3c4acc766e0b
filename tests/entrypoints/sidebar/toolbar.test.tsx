import { describe, expect, it, vi } from 'vitest';
import { markOf, showOnToolbar } from '@/entrypoints/sidebar/toolbar';
import { OfferKind } from '@/lib/domain/playbook/offer-kind';
import { loadMessages } from '@/lib/i18n/messages';
import { findText } from '@/lib/i18n/translate';

const KINDS = [...OfferKind.options, 'no-offer'] as const;

describe('the mark on the toolbar button', () => {
  it('has a sign of its own for every kind of offer', () => {
    const badges = KINDS.map((kind) => markOf('account', kind).badge);
    expect(new Set(badges).size).toBe(KINDS.length);
    for (const badge of badges) expect([...badge]).toHaveLength(1);
  });

  it('tells of no kind where a customer looks on', () => {
    expect(markOf('account', undefined)).toMatchObject({ badge: '', says: 'toolbar.on' });
  });

  it.each([
    ['signed-out', '!', 'toolbar.connect'],
    ['unclaimed', '!', 'toolbar.connect'],
    ['unconfirmed', '!', 'toolbar.connect'],
    ['no-source', '!', 'toolbar.connect'],
    ['elsewhere', '', 'toolbar.no-account'],
    ['loading', '', 'toolbar.on'],
    ['failed', '!', 'toolbar.attention'],
    ['withheld-record', '!', 'toolbar.attention'],
    ['unrecognised', '!', 'toolbar.attention'],
  ])('%s', (state, badge, says) => {
    expect(markOf(state, undefined)).toMatchObject({ badge, says });
  });

  it('can be said in both languages', async () => {
    for (const language of ['ja', 'en'] as const) {
      await loadMessages(language);
      for (const state of ['account', 'elsewhere', 'signed-out', 'failed'])
        expect(findText(language, markOf(state, 'upsell').says)).toBeDefined();
    }
  });

  it('stands on the button of the tab itself, and on no other', async () => {
    const said: Record<string, unknown>[] = [];
    const say = async (words: Record<string, unknown>) => void said.push(words);
    vi.stubGlobal('chrome', {
      tabs: { getCurrent: async () => ({ id: 7 }) },
      storage: { local: { get: async () => ({}) } },
      i18n: { getUILanguage: () => 'ja' },
      action: { setBadgeText: say, setBadgeBackgroundColor: say, setBadgeTextColor: say, setTitle: say, setIcon: say },
    });
    await showOnToolbar('account', 'upsell');
    expect(said.every(({ tabId }) => tabId === 7)).toBe(true);
    expect(said).toContainEqual({ tabId: 7, text: '↑' });
    expect(said).toContainEqual({ tabId: 7, title: '次手：アップセル' });
  });
});
