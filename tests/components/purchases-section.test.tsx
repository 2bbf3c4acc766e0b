import { render, screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { PurchasesSection } from '@/components/account/purchases-section';
import { LocaleProvider } from '@/components/locale';
import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import { loadMessages } from '@/lib/i18n/messages';
import { axeFindings } from '@/tests/support/axe';
import { TODAY_MS } from '@/tests/support/snapshot-builder';

beforeAll(() => loadMessages('en'));

function show(purchases: AccountSnapshot['facets']['purchases']) {
  return render(
    <LocaleProvider language="en" nowMs={TODAY_MS}>
      <PurchasesSection purchases={purchases} />
    </LocaleProvider>,
  );
}
const bought = (name: string, purchasedOn?: string) => ({ name, ...(purchasedOn && { purchasedOn }) });

describe('what they bought (S1)', () => {
  it('is told the newest first, with what is known of each, a day that nobody knows last', async () => {
    const items = [
      bought('見本サイン', '2025-04-01'),
      bought('研修'),
      {
        ...bought('見本ワーク', '2026-10-01'),
        quantity: 50,
        amount: { minor: 1_080_000, currency: 'JPY' },
        endsOn: '2027-09-30',
      },
      { ...bought('見本AI議事録', '2024-01-10'), active: false },
      bought('ストレージ', '2023-01-10'),
    ];
    const { container } = show({ state: 'present', fetchedAtMs: TODAY_MS, source: 's', value: { items } });
    const [first, ...rest] = screen.getAllByRole('listitem');
    expect(first).toHaveTextContent(/^見本ワークOct 1, 2026 · × 50 · ¥1,080,000until Sep 30, 2027$/);
    expect(rest.map((one) => within(one).getByText(/./, { selector: 'bdi' }).textContent)).toEqual([
      '見本サイン',
      '見本AI議事録',
      'ストレージ',
      '研修',
    ]);
    expect(rest[1]).toHaveTextContent('ended');
    expect(rest[3]).toHaveTextContent('day unknown');
    expect(screen.getByText('1 more')).toBeInTheDocument();
    expect(await axeFindings(container)).toEqual([]);
  });

  it('tells nothing bought from nothing known', () => {
    const { unmount } = show({ state: 'absent', fetchedAtMs: TODAY_MS, source: 's' });
    expect(screen.getByText('No purchase is recorded')).toBeVisible();
    unmount();
    show({ state: 'unknown', error: { kind: 'forbidden' } });
    expect(screen.getByText('It is not known what they bought')).toBeVisible();
  });
});
