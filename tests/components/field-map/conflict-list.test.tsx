import { render, screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { ConflictList } from '@/components/field-map/conflict-list';
import { LocaleProvider } from '@/components/locale';
import { VocabularyProvider } from '@/components/vocabulary';
import { mergeSources } from '@/lib/account/merge-sources';
import type { Facets } from '@/lib/domain/account-snapshot';
import { loadMessages } from '@/lib/i18n/messages';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { axeFindings } from '@/tests/support/axe';

beforeAll(() => loadMessages('en'));

const nowMs = Date.UTC(2026, 10, 23, 3);
const HOUR = 3_600_000;
const plan = (source: string, fetchedAtMs: number, value: object) => ({
  source,
  fetchedAtMs,
  facets: { plan: { state: 'present', value, source, fetchedAtMs } } as Partial<Facets>,
});
const { conflicts } = mergeSources(
  [
    plan('crm', nowMs - HOUR, { seats: 120, mrr: { minor: 300_000, currency: 'JPY' }, planId: 'a' }),
    plan('stripe', nowMs - 2 * HOUR, { seats: 125, mrr: { minor: 288_000, currency: 'JPY' }, planId: 'a' }),
  ],
  { format: 'tsugite-precedence/1', all: { order: ['crm', 'stripe'] } },
);

const show = (of: typeof conflicts) =>
  render(
    <LocaleProvider language="en" nowMs={nowMs}>
      <VocabularyProvider playbook={samplePlaybook()} tenant="mihon.my.salesforce.com">
        <ConflictList conflicts={of} nameOfSource={(id) => id.toUpperCase()} />
      </VocabularyProvider>
    </LocaleProvider>,
  ).container;

describe('where sources differ', () => {
  it('shows every value with its source and age, the one that counts first', async () => {
    const container = show(conflicts);
    const seats = screen.getByText('Seats bought').closest('div') ?? container;
    const [first, second] = within(seats).getAllByRole('listitem');
    expect(first).toHaveTextContent(/^120CRM · 1h ago · counts$/);
    expect(second).toHaveTextContent(/^125STRIPE · 2h ago$/);
    expect(screen.getByText('¥288,000')).toBeVisible();
    expect(screen.queryByText('Plan')).toBeNull();
    expect(await axeFindings(container)).toEqual([]);
  });

  it('names a meter as the playbook does', () => {
    const claim = { source: 'crm', fetchedAtMs: nowMs, value: 1 };
    const of = (path: string) => ({ path, chosen: claim, others: [{ ...claim, source: 'stripe', value: 2 }] });
    const container = show([of('usage.metrics.storage'), of('usage.adoption'), of('nps'), of('nps')] as typeof conflicts);
    expect([...container.querySelectorAll('dt')].map(({ textContent }) => textContent)).toEqual([
      'Storage',
      'Feature adoption',
      'NPS',
      'NPS',
    ]);
  });

  it('says nothing where all agree', () => {
    expect(show([])).toBeEmptyDOMElement();
  });
});
