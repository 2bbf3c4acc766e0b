import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { LocaleProvider } from '@/components/locale';
import { orderedRows } from '@/components/portfolio/book-view';
import { EmptyBook } from '@/components/portfolio/empty-book';
import { Portfolio } from '@/components/portfolio/portfolio';
import { VocabularyProvider } from '@/components/vocabulary';
import { Language } from '@/lib/domain/language';
import { loadMessages } from '@/lib/i18n/messages';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { axeFindings } from '@/tests/support/axe';
import { bookRows } from '@/tests/support/book-rows';
import { giveLayout } from '@/tests/support/give-layout';
import { TODAY_MS } from '@/tests/support/snapshot-builder';

beforeAll(() => Promise.all(Language.options.map(loadMessages)));
beforeEach(() => giveLayout(200));

const ready = { stage: 'ready', done: 0, total: 0, paused: false } as const;

function show(rows = bookRows(100_000), change: Partial<Parameters<typeof Portfolio>[0]> = {}) {
  const [onOpen, onPause, onResume] = [vi.fn(), vi.fn(), vi.fn()];
  const { container } = render(
    <LocaleProvider language="en" nowMs={TODAY_MS}>
      <VocabularyProvider playbook={samplePlaybook()} tenant="mihon.my.salesforce.com">
        <Portfolio
          rows={rows}
          progress={ready}
          outdated={false}
          empty={<EmptyBook onOpenSettings={vi.fn()} />}
          onAgain={vi.fn()}
          {...{ onOpen, onPause, onResume }}
          {...change}
        />
      </VocabularyProvider>
    </LocaleProvider>,
  );
  return { container, onOpen, onPause, onResume, grid: screen.queryByRole('grid', { name: 'Accounts' }) };
}
const activeRow = () => document.getElementById(screen.getByRole('grid').getAttribute('aria-activedescendant') ?? '');

describe('the book of business', () => {
  it('tells of 100,000 rows, draws those in sight, and has no trap for assistive technology', async () => {
    const { container, grid } = show();
    expect(grid).toHaveAttribute('aria-rowcount', '100001');
    expect(screen.getAllByRole('row').length).toBeLessThan(60);
    expect(screen.getByText(/^100,000 accounts/)).toHaveTextContent('expected value in all ¥');
    expect(await axeFindings(container)).toEqual([]);
  });

  it('is gone through by arrows, End, Home and letters, and Enter opens the account', async () => {
    const { grid, onOpen } = show();
    grid?.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(activeRow()).toHaveTextContent('Fictional Freight');
    await userEvent.keyboard('{Enter}');
    expect(onOpen.mock.lastCall?.[0].accountId).toBe('001000000000002AAA');
    await userEvent.keyboard('{End}{Home}仮名');
    expect(activeRow()).toHaveTextContent('仮名電機');
    await userEvent.keyboard('{End}');
    expect(screen.getByRole('grid').getAttribute('aria-activedescendant')).toMatch(/-99999$/);
  });

  it('draws the row of its cursor wherever one has scrolled to, so that what the grid names is there', async () => {
    const { grid } = show();
    grid?.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    const named = activeRow();
    const scroller = grid?.querySelector('.virtual-rows') as HTMLElement;
    scroller.scrollTop = 40 * 50_000;
    fireEvent.scroll(scroller);
    const places = () => screen.getAllByRole('row').map((row) => Number(row.getAttribute('aria-rowindex')));
    await waitFor(() => expect(Math.max(...places())).toBeGreaterThan(50_000));
    expect(activeRow()).toBe(named);
    expect(places().filter((place) => place < 100)).toEqual([1, 4]);
    expect(places()).toEqual(places().toSorted((a, b) => a - b));
    await userEvent.keyboard('{ArrowDown}');
    expect(activeRow()).toHaveAttribute('aria-rowindex', '5');
  });

  it('sorts by a column, either way, with what is unknown last', async () => {
    show(bookRows(40));
    const header = screen.getByRole('columnheader', { name: 'Seats in use' });
    const used = () =>
      screen
        .getAllByRole('row')
        .slice(1)
        .map((row) => within(row).getAllByRole('gridcell')[5]?.textContent);
    await userEvent.click(within(header).getByRole('button'));
    expect(header).toHaveAttribute('aria-sort', 'descending');
    expect(used()[0]).toBe('105%');
    await userEvent.click(within(header).getByRole('button'));
    expect(header).toHaveAttribute('aria-sort', 'ascending');
    expect(used()[0]).toBe('0%');
    for (const descending of [true, false]) {
      expect(orderedRows(bookRows(40), { by: 'use', descending }, 'en').at(-1)?.use).toBeUndefined();
    }
  });

  it('narrows by words, kind and renewal, says how many are left, and lets go of it', async () => {
    show(bookRows(60));
    await userEvent.type(screen.getByRole('searchbox'), 'ｻﾝﾌﾟﾙ');
    expect(await screen.findByText(/^9 of 60 accounts/)).toBeVisible();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Renewal' }), 'passed');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Kind of offer' }), 'recovery');
    expect(await screen.findByText(/^0 of 60 accounts/)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
    expect(await screen.findByText(/^60 accounts/)).toBeVisible();
  });

  it('says where no page is known, shows how far it is and can be held up, and tells the empty how to begin', async () => {
    const [first, ...rest] = bookRows(4);
    const running = { stage: 'scoring', done: 2, total: 4, paused: false } as const;
    const rows = first ? [{ ...first, href: undefined }, ...rest] : [];
    const { grid, onOpen, onPause } = show(rows, { progress: running });
    grid?.focus();
    await userEvent.keyboard('{Enter}');
    expect(onOpen).not.toHaveBeenCalled();
    expect(screen.getByText(/The address of 見本精密工業株式会社 is not known/)).toBeVisible();
    expect(screen.getByRole('progressbar')).toHaveAttribute('value', '0.5');
    await userEvent.click(screen.getByRole('button', { name: 'Stop' }));
    expect(onPause).toHaveBeenCalledOnce();
    show([]);
    expect(screen.getByRole('heading', { name: 'No accounts yet' })).toBeVisible();
  });
});
