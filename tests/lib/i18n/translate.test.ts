import { beforeAll, describe, expect, it, vi } from 'vitest';
import { LANGUAGES, loadMessages } from '@/lib/i18n/messages';
import { findText, translate } from '@/lib/i18n/translate';

describe('translate', () => {
  it('shows the key, not an empty place, before the language is there', async () => {
    vi.resetModules();
    const [messages, fresh] = [await import('@/lib/i18n/messages'), await import('@/lib/i18n/translate')];
    expect(messages.messagesOf('en')).toBeUndefined();
    expect(fresh.translate('en', 'error.offline.says')).toBe('error.offline.says');
  });

  describe('once loaded', () => {
    beforeAll(() => Promise.all([loadMessages('ja'), loadMessages('en')]));

    it('finds its languages by their files', () => {
      expect(LANGUAGES).toEqual(['en', 'ja']);
    });

    it('speaks each language', () => {
      expect(translate('ja', 'error.offline.says')).toBe('オフラインです。');
      expect(translate('en', 'error.offline.says')).toBe('You are offline.');
    });

    it('chooses the plural form and writes the count with the digits of the language', () => {
      expect(translate('en', 'panel.days-left', { count: 1 })).toContain('1 day ');
      expect(translate('en', 'panel.days-left', { count: 1200 })).toContain('1,200 days');
      expect(translate('ja', 'panel.days-left', { count: 1 })).toContain('1日');
    });

    it('leaves a placeholder without a value as it is written', () => {
      expect(translate('ja', 'panel.days-left')).toContain('{count}');
    });

    it('has no text for a key that nobody wrote', () => {
      expect(findText('ja', 'signal.no-such.name')).toBeUndefined();
    });
  });
});
