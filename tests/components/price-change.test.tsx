import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { LocaleProvider } from '@/components/locale';
import { PriceChange } from '@/components/offer/price-change';
import type { PriceEffect } from '@/lib/domain/decision/price-effect';
import { loadMessages } from '@/lib/i18n/messages';
import { TODAY_MS } from '@/tests/support/snapshot-builder';

await loadMessages('en');

const yen = (minor: number) => ({ minor, currency: 'JPY' });
const line = (item: string) => [{ item, quantity: 1, amount: yen(1) }];

function show(price: PriceEffect, trial = false) {
  render(
    <LocaleProvider language="en" nowMs={TODAY_MS}>
      <PriceChange price={price} trial={trial} lifetimeMonths={24} value={undefined} />
    </LocaleProvider>,
  );
}

describe('the price now and then', () => {
  it('counts seats where the plan changes', () => {
    show({
      now: yen(90_000),
      nowQuantity: 50,
      proposed: yen(141_600),
      proposedQuantity: 59,
      period: 'month',
      lines: line('plan:b'),
    });
    expect(screen.getByText('Now').nextSibling).toHaveTextContent('¥90,000/month · 50 seats');
    expect(screen.getByText('Proposed').nextSibling).toHaveTextContent('¥141,600/month · 59 seats');
  });

  it('never calls add-ons or units of another product seats', () => {
    show({ now: yen(90_000), proposed: yen(96_000), proposedQuantity: 3, period: 'month', lines: line('add-on:storage-100') });
    expect(screen.getByText('Proposed').nextSibling).toHaveTextContent(/^¥96,000\/month · ×3$/);
  });

  it('says that the price of a trial is the one after it', () => {
    show(
      { now: yen(81_000), proposed: yen(99_000), proposedQuantity: 1200, period: 'month', lines: line('product:minutes') },
      true,
    );
    expect(screen.getByText('After trial').nextSibling).toHaveTextContent(/^¥99,000\/month$/);
  });
});
