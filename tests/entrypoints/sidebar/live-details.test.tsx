import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { LocaleProvider } from '@/components/locale';
import { VocabularyProvider } from '@/components/vocabulary';
import { accountViewOf } from '@/entrypoints/sidebar/account-view-of';
import { LiveDetails } from '@/entrypoints/sidebar/live-details';
import { cacheKeyOf } from '@/lib/domain/account-ref';
import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import { NO_HISTORY } from '@/lib/domain/history';
import { loadMessages } from '@/lib/i18n/messages';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { snapshotQuery } from '@/lib/queries/cache-queries';
import type { Reader } from '@/lib/storage/reader';
import { emptyReads } from '@/tests/support/empty-reads';
import { panelStories } from '@/tests/support/panel-stories';
import { snapshotBuilder, TODAY_MS } from '@/tests/support/snapshot-builder';

beforeAll(() => loadMessages('ja'));

const QUOTED = '001000000000099AAA';
const identity = { orgId: '00D000000000001', userId: '005000000000001' };
const quotedBuilder = () =>
  snapshotBuilder(TODAY_MS, QUOTED)
    .calm()
    .profile({ name: '仮名電機株式会社' })
    .plan({ productId: 'work', planId: 'work-business', seats: 40 });
const read = (snapshot: AccountSnapshot) => ({ ...snapshot, identity });

const readerOf = (rows: ReadonlyMap<string, AccountSnapshot>): Reader => ({
  ...emptyReads,
  snapshot: async (key) => rows.get(key) ?? null,
  playbook: async () => null,
  journal: async () => [],
  accounts: async () => [],
  subscribe: () => () => undefined,
  close: () => undefined,
});

describe('a voice whose customer is an account too (X5)', () => {
  it('withdraws itself within one refresh of that account, and the next best takes its place', async () => {
    const sample = samplePlaybook();
    const testimonials = sample.testimonials.map((one) => (one.id === 'v-plan-up-01' ? { ...one, accountId: QUOTED } : one));
    const playbook = { ...sample, testimonials };
    const snapshot = read(panelStories.growing());
    const view = accountViewOf({
      snapshot,
      playbook,
      history: NO_HISTORY,
      customerLanguage: 'ja',
      role: undefined,
      nowMs: TODAY_MS,
    });
    const key = cacheKeyOf({ ...snapshot.ref, accountId: QUOTED }, identity);
    const rows = new Map([[key, read(quotedBuilder().build())]]);
    const reader = readerOf(rows);
    const client = new QueryClient();
    render(
      <QueryClientProvider client={client}>
        <LocaleProvider language="ja" nowMs={TODAY_MS}>
          <VocabularyProvider playbook={playbook} tenant={snapshot.ref.tenant}>
            <LiveDetails reader={reader} view={view} customerLanguage="ja" listenerRole={undefined} />
          </VocabularyProvider>
        </LocaleProvider>
      </QueryClientProvider>,
    );
    expect(await screen.findByText(/今もご契約中 · ご利用中 · NPS 9 · 2026\/11\/23 確認/)).toBeVisible();
    expect(screen.getByText(/仮名電機株式会社/)).toBeVisible();
    rows.set(key, read(quotedBuilder().absent('plan', 'purchases').build()));
    // What `followCache` does when the worker says that it wrote the row.
    await act(() => client.invalidateQueries({ queryKey: snapshotQuery(reader, key).queryKey }));
    expect(await screen.findByText(/現在は当てはまらない 1件/)).toBeVisible();
    expect(screen.queryByText(/仮名電機株式会社/)).toBeNull();
    expect(screen.getByText('お客様の声')).toBeVisible();
  });
});
