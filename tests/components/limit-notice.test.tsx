import { screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadMessages } from '@/lib/i18n/messages';
import { findText } from '@/lib/i18n/translate';
import { panelStories } from '@/tests/support/panel-stories';
import { showAccount } from '@/tests/support/show-account';
import { TODAY_MS } from '@/tests/support/snapshot-builder';

beforeAll(() => Promise.all([loadMessages('ja'), loadMessages('en')]));

const near = { state: 'idle', limit: { used: 10_800, allowed: 15_000, share: 0.8 } } as const;
const spent = { kind: 'limit-share-reached', used: 12_100, limit: 15_000 } as const;
const notices = (language: 'ja' | 'en') => within(screen.getByRole('list', { name: findText(language, 'state.notices') ?? '' }));

describe("a day's calls that are nearly used up (B6)", () => {
  it.each([
    ['en', 'Salesforce: 10,800 of 15,000 calls of the organisation used today; reading stops at 80%.'],
    ['ja', 'Salesforce：組織の本日の API 呼び出しは 15,000 回中 10,800 回です。80%で読み取りを止めます。'],
  ] as const)('are told before reading stops, in %s', async (language, words) => {
    showAccount(panelStories.growing(), { language, refresh: near });
    expect(await screen.findByText(words)).toBeVisible();
  });

  it.each(['ja', 'en'] as const)('once used up, say what still works and from when it is, in %s', async (language) => {
    const snapshot = panelStories.growing();
    snapshot.facets.plan = { ...snapshot.facets.plan, fetchedAtMs: TODAY_MS - 3 * 3_600_000 };
    snapshot.facets.nps = { state: 'unknown', error: spent };
    showAccount(snapshot, { language, refresh: { state: 'failed', error: spent } });
    const told = await screen.findByText(/12,100/);
    const notice = told.closest('li');
    expect(notice).toHaveTextContent(language === 'ja' ? /最古 3時間前に取得/ : /oldest 3h ago/);
    expect(notice).toHaveTextContent(language === 'ja' ? /保存がないもの：.*NPS/ : /Not kept: .*NPS/);
    expect(notices(language).queryByText(findText(language, 'error.limit-share-reached.says') ?? '')).toBeNull();
  });

  it('of one source among several are told under its name, once', async () => {
    const limit = { ...near.limit, source: 'hubspot' };
    showAccount(panelStories.growing(), { language: 'en', refresh: { state: 'idle', limit, sources: { hubspot: spent } } });
    expect(await screen.findByText(/^HubSpot: 12,100 of 15,000/)).toBeVisible();
    expect(screen.queryByText(/reading stops/)).toBeNull();
  });
});
