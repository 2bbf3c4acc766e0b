import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { LocaleProvider } from '@/components/locale';
import { AccountSearch, type FoundAccount, matching } from '@/components/state/account-search';
import { Language } from '@/lib/domain/language';
import { loadMessages } from '@/lib/i18n/messages';
import { axeFindings } from '@/tests/support/axe';
import { TODAY_MS } from '@/tests/support/snapshot-builder';

beforeAll(() => Promise.all(Language.options.map(loadMessages)));

const accounts: FoundAccount[] = [
  { id: '11', name: 'サンプル商事', fetchedAtMs: TODAY_MS - 3_600_000 },
  { id: '12', name: 'ＭＩＨＯＮ　Works', fetchedAtMs: TODAY_MS },
  { id: 'lead_9' },
];
const names = (typed: string) => matching(accounts, typed).map(({ id }) => id);

describe('searching the kept accounts', () => {
  it.each([
    ['ｻﾝﾌﾟﾙ', '11'],
    ['さんぷる', '11'],
    ['mihonworks', '12'],
    ['LEAD_', 'lead_9'],
  ])('finds %s whatever its width, case, kana and spaces', (typed, id) => {
    expect(names(typed)).toEqual([id]);
  });

  it('finds nothing that was not typed', () => expect(names('見本')).toEqual([]));

  it('is driven by the keyboard, and has no trap for assistive technology', async () => {
    const onOpen = vi.fn();
    const { container } = render(
      <LocaleProvider language="ja" nowMs={TODAY_MS}>
        <AccountSearch accounts={accounts} onOpen={onOpen} />
      </LocaleProvider>,
    );
    const field = screen.getByRole('combobox', { name: '保存済みの取引先を探す' });
    expect(screen.getAllByRole('option')).toHaveLength(3);
    expect(await axeFindings(container)).toEqual([]);
    await userEvent.type(field, '{ArrowDown}{ArrowDown}{ArrowDown}{ArrowUp}');
    const last = screen.getAllByRole('option').at(-1);
    expect(last).toHaveAttribute('aria-selected', 'true');
    await userEvent.type(field, 'サンプル{Enter}');
    expect(onOpen).toHaveBeenCalledExactlyOnceWith('11');
    await userEvent.clear(field);
    const [first] = screen.getAllByRole('option');
    if (first) await userEvent.click(first);
    expect(onOpen).toHaveBeenCalledTimes(2);
    expect(field).toHaveFocus();
    await userEvent.type(field, 'zzz{Enter}');
    expect(onOpen).toHaveBeenCalledTimes(2);
    expect(screen.getByText('その名前の取引先は保存されていません。')).toBeVisible();
  });
});
