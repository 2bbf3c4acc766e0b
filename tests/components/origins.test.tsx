import { screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { mergeSources, type SourceFacts } from '@/lib/account/merge-sources';
import type { Facets } from '@/lib/domain/account-snapshot';
import { loadMessages } from '@/lib/i18n/messages';
import { findText } from '@/lib/i18n/translate';
import { panelStories } from '@/tests/support/panel-stories';
import { showAccount } from '@/tests/support/show-account';
import { TODAY_MS } from '@/tests/support/snapshot-builder';

beforeAll(() => Promise.all([loadMessages('ja'), loadMessages('en')]));

const MINUTE = 60_000;
const said = (source: string, minutes: number, value: object, origins: Record<string, string>): SourceFacts => {
  const fetchedAtMs = TODAY_MS - minutes * MINUTE;
  const plan = { state: 'present', value, source, fetchedAtMs, origins };
  return { source, fetchedAtMs, facets: { plan } as unknown as Partial<Facets> };
};

/** An account whose contract is put together of two sources that differ in the seats. */
function mergedAccount() {
  const crm = said('salesforce', 5, { planId: 'work-standard', seats: 50 }, { planId: 'Plan__c', seats: 'Seats__c' });
  const bills = said('stripe', 120, { seats: 48, renewalOn: '2027-03-31' }, { seats: 'items.quantity', renewalOn: 'period_end' });
  const order = ['salesforce', 'stripe'];
  const { facets, conflicts } = mergeSources([crm, bills], { format: 'tsugite-precedence/1', all: { order } });
  const snapshot = panelStories.growing();
  return { ...snapshot, facets: { ...snapshot.facets, ...facets }, conflicts };
}

describe('a contract that two sources say (B5)', () => {
  it.each([
    ['en', 'Salesforce · 5m ago + Stripe · 2h ago'],
    ['ja', 'Salesforce · 5分前 + Stripe · 2時間前'],
  ] as const)('is stamped with both, each with its own age, wherever it is shown (%s)', (language, words) => {
    showAccount(mergedAccount(), { language });
    const timeline = within(screen.getByRole('region', { name: findText(language, 'renewal.title') ?? '' }));
    const said = (text: string) => text.endsWith(words);
    expect(timeline.getByText(said)).toBeVisible();
    const strip = within(screen.getByRole('region', { name: findText(language, 'account.at-a-glance') ?? '' }));
    expect(strip.getByText(said)).toBeVisible();
  });

  it('tells on demand for each value who says it, since when and where it stands there', () => {
    showAccount(mergedAccount(), { language: 'en' });
    const list = screen.getByText('Where each value is from').closest('details');
    if (!list) throw new Error('no list');
    expect(list).not.toHaveAttribute('open');
    const rows = within(list)
      .getAllByRole('listitem', { hidden: true })
      .map((row) => row.textContent);
    expect(rows).toContain('Plan Salesforce · 5m ago · Plan__c');
    expect(rows).toContain('Seats bought Salesforce · 5m ago · Seats__c');
    expect(rows).toContain('Renewal date Stripe · 2h ago · period_end');
    // A facet of one source that names no places is one row.
    expect(rows.filter((row) => row.startsWith('NPS'))).toHaveLength(1);
  });

  it('shows both values where they differ', () => {
    showAccount(mergedAccount(), { language: 'en' });
    const list = within(screen.getByRole('region', { name: findText('en', 'map.conflict.title') ?? '' }));
    expect(list.getAllByRole('listitem').map((one) => one.textContent)).toEqual([
      expect.stringMatching(/^50Salesforce · 5m ago/),
      expect.stringMatching(/^48Stripe · 2h ago/),
    ]);
  });
});
