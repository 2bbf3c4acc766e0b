import { screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { sourceName } from '@/components/vocabulary';
import { loadMessages } from '@/lib/i18n/messages';
import { findText } from '@/lib/i18n/translate';
import { panelStories } from '@/tests/support/panel-stories';
import { showAccount } from '@/tests/support/show-account';
import { TODAY_MS } from '@/tests/support/snapshot-builder';

beforeAll(() => loadMessages('ja'));
const name = (id: string) => sourceName((key) => findText('ja', key), id);

describe('sources that differ (B5)', () => {
  it('are shown with both values, who says each, and which one counts', () => {
    const snapshot = panelStories.growing();
    const at = TODAY_MS - 60_000;
    const chosen = { value: 50, source: 'salesforce', fetchedAtMs: at };
    snapshot.conflicts = [{ path: 'plan.seats', chosen, others: [{ value: 48, source: 'stripe-2', fetchedAtMs: at }] }];
    showAccount(snapshot);
    const list = within(screen.getByRole('region', { name: findText('ja', 'map.conflict.title') ?? '' }));
    const [first, second] = list.getAllByRole('listitem');
    expect(first).toHaveTextContent(/^50Salesforce · 1分前/);
    expect(first).toHaveAttribute('data-chosen');
    expect(second).toHaveTextContent(/^48Stripe 2 · 1分前$/);
  });

  it('are not spoken of where all agree', () => {
    showAccount(panelStories.growing());
    expect(screen.queryByRole('region', { name: findText('ja', 'map.conflict.title') ?? '' })).toBeNull();
  });
});

describe('the name of a source', () => {
  it.each([
    ['kintone', 'kintone'],
    ['stripe-2', 'Stripe 2'],
    ['generic-json', 'JSON の入手元'],
    ['our-warehouse', 'our-warehouse'],
    ['our-warehouse-2', 'our-warehouse-2'],
  ])('of %s is %s', (id, words) => expect(name(id)).toBe(words));
});
