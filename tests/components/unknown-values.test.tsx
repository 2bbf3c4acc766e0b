import { cleanup, render, screen } from '@testing-library/react';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { LocaleProvider } from '@/components/locale';
import { PriceChange } from '@/components/offer/price-change';
import { type AccountSnapshot, FACET_NAMES } from '@/lib/domain/account-snapshot';
import { loadMessages } from '@/lib/i18n/messages';
import { panelStories } from '@/tests/support/panel-stories';
import { showAccount } from '@/tests/support/show-account';
import { TODAY_MS } from '@/tests/support/snapshot-builder';

beforeAll(() => Promise.all([loadMessages('ja'), loadMessages('en')]));

/** Every field of a facet that may be missing, as facet and name. */
const FIELDS = ['profile', 'plan'].flatMap((facet) => {
  const { facets } = panelStories.growing();
  const one = facets[facet as 'profile' | 'plan'];
  return one.state === 'present' ? Object.keys(one.value).map((field) => ({ facet: facet as 'profile' | 'plan', field })) : [];
});

function without(fields: typeof FIELDS, facets: readonly (typeof FACET_NAMES)[number][]): AccountSnapshot {
  const snapshot = panelStories.growing();
  for (const { facet, field } of fields) {
    const one = snapshot.facets[facet];
    if (one.state === 'present') Reflect.deleteProperty(one.value, field);
  }
  for (const name of facets) Object.assign(snapshot.facets, { [name]: { state: 'unknown', error: { kind: 'forbidden' } } });
  return snapshot;
}

describe('what is not known', () => {
  it('is never shown as a number, whatever is missing', () => {
    fc.assert(
      fc.property(
        fc.subarray(FIELDS),
        fc.subarray([...FACET_NAMES]),
        fc.constantFrom('ja' as const, 'en' as const),
        (fields, facets, language) => {
          const { container } = showAccount(without(fields, facets), { language });
          expect(container.textContent).not.toMatch(/NaN|undefined|Invalid|Infinity|\[object|\{\w+\}/);
          cleanup();
        },
      ),
      { numRuns: 20 },
    );
  }, 60_000);

  it('reads as unknown in each figure, and not as 0', () => {
    showAccount(without([], ['plan', 'usage', 'nps']), { language: 'en' });
    const strip = screen.getByRole('region', { name: 'Account at a glance' });
    expect(strip).not.toHaveTextContent(/\b0\b/);
    expect(strip).toHaveTextContent(/PlanUnknownPrice unknown.*SeatsUnknown.*RenewalUnknown.*NPSUnknown/);
    expect(strip).toHaveTextContent('not read');
  });

  it('leaves the difference unsaid where today\u2019s price is unknown', () => {
    const price = { proposed: { minor: 141_600, currency: 'JPY' }, proposedQuantity: 59, period: 'month' as const, lines: [] };
    render(
      <LocaleProvider language="en" nowMs={TODAY_MS}>
        <PriceChange price={price} lifetimeMonths={24} value={undefined} />
      </LocaleProvider>,
    );
    expect(screen.getByText('Now').nextSibling).toHaveTextContent('UnknownNo difference can be said');
    expect(screen.getByText('Difference').nextSibling).toHaveTextContent(/^Unknown$/);
  });

  it('is told apart from a known nothing', () => {
    const snapshot = panelStories.growing();
    snapshot.facets.nps = { state: 'absent', source: 'salesforce', fetchedAtMs: 0 };
    showAccount(snapshot, { language: 'en' });
    expect(screen.getByRole('region', { name: 'Account at a glance' })).toHaveTextContent('NPSNoneAsk first');
  });
});
