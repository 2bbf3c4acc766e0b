import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { FieldMapTable, type FieldMapTableProps } from '@/components/field-map/field-map-table';
import { LocaleProvider } from '@/components/locale';
import type { Language } from '@/lib/domain/language';
import { loadMessages } from '@/lib/i18n/messages';
import { autoMap, mappingOf } from '@/lib/sources/canonical/auto-map';
import type { FieldMapping } from '@/lib/sources/canonical/field-mapping';
import { mappingRows } from '@/lib/sources/canonical/mapping-rows';
import { rowOf } from '@/lib/sources/canonical/raw-row';
import { axeFindings } from '@/tests/support/axe';

beforeAll(() => Promise.all([loadMessages('en'), loadMessages('ja')]));

const nowMs = Date.UTC(2026, 10, 23, 3);
const fields = [
  { path: 'Name', label: '会社名', samples: ['見本精密工業株式会社'] },
  { path: 'Seats__c', label: '契約席数', type: 'double', samples: ['120席'] },
  { path: 'Mrr__c', label: '契約金額（月額・千円）', samples: ['288'] },
  { path: 'Renewal__c', label: '更新日', type: 'date', samples: ['2027-03-31', '2027-01-31'] },
  { path: 'Memo__c', label: '備考' },
];
const base: FieldMapping = { format: 'tsugite-mapping/1', timeZone: 'Asia/Tokyo', currency: 'JPY', fields: {} };
const found = autoMap(fields, { nowMs, timeZone: 'Asia/Tokyo', currency: 'JPY' });
const record = { Name: '見本精密工業株式会社', Seats__c: '約120', Mrr__c: '288', Renewal__c: '' };

function show(more: Partial<FieldMapTableProps> = {}, language: Language = 'en') {
  const calls = { onField: vi.fn(), onScale: vi.fn(), onAccount: vi.fn() };
  const rows = mappingRows(mappingOf(found, base), rowOf(record), found);
  const { container } = render(
    <LocaleProvider language={language} nowMs={nowMs}>
      <FieldMapTable
        rows={rows}
        options={fields}
        accounts={[{ id: '1', name: '見本精密工業株式会社' }]}
        accountId="1"
        nameOf={(id) => id}
        {...calls}
        {...more}
      />
    </LocaleProvider>,
  );
  return { ...calls, container };
}
const row = (name: RegExp) => screen.getByRole('row', { name });
/** Shows the facts without a field of one kind. */
const more = (facet: string) => {
  const button = document.querySelector(`[data-more="${facet}"]`);
  if (!button) throw new Error(`nothing of ${facet} is folded`);
  return button;
};

describe('the table of a field map', () => {
  it('shows the value of the chosen account beside every field, and what cannot be read', () => {
    show();
    expect(row(/^Monthly amount/)).toHaveTextContent('¥288,000');
    expect(row(/^Monthly amount/)).toHaveTextContent('As written: 288');
    expect(row(/^Seats bought/)).toHaveTextContent('Cannot be read: "約120"');
    expect(row(/^Seats bought/)).toHaveTextContent('A whole number from 0 is needed');
    expect(row(/^Renewal date/)).toHaveTextContent('Nothing there (counts as unknown)');
    expect(screen.getByRole('status')).toHaveTextContent(/^4 of \d+ mapped$/);
  });

  it('says how sure a proposal is and what it rests on', () => {
    show();
    expect(row(/^Seats bought/)).toHaveTextContent(/Sure \d+%.*Label is like "契約席数"/);
  });

  it('chooses a field by typing a part of its name, with the keyboard alone', async () => {
    const { onField } = show();
    const user = userEvent.setup();
    await user.click(more('nps'));
    const picker = screen.getByRole('combobox', { name: 'Source field for NPS score' });
    picker.focus();
    await user.keyboard('{ArrowDown}');
    expect(within(screen.getByRole('listbox')).getAllByRole('option')).toHaveLength(5);
    await user.keyboard('mem');
    const options = within(screen.getByRole('listbox')).getAllByRole('option');
    expect(options.map((option) => option.textContent)).toEqual(['備考Memo__c']);
    expect(picker).toHaveAttribute('aria-activedescendant', options[0]?.id);
    await user.keyboard('{Enter}');
    expect(onField).toHaveBeenCalledExactlyOnceWith('nps.score', 'Memo__c');
    expect(picker).toHaveAttribute('aria-expanded', 'false');
  });

  it('leaves all as it was on Escape, says where nothing is of that name, and unmaps', async () => {
    const { onField } = show();
    const user = userEvent.setup();
    await user.click(screen.getByRole('combobox', { name: 'Source field for Seats bought' }));
    await user.keyboard('zzz');
    expect(screen.getByText('No field of that name')).toBeVisible();
    await user.keyboard('{Enter}{Escape}');
    expect(onField).not.toHaveBeenCalled();
    await user.click(more('plan'));
    await user.click(screen.getByRole('combobox', { name: 'Source field for Plan' }));
    await user.click(screen.getByRole('option', { name: /備考/ }));
    expect(onField).toHaveBeenCalledExactlyOnceWith('plan.planId', 'Memo__c');
    onField.mockClear();
    await user.click(screen.getByRole('button', { name: 'Unmap Seats bought' }));
    expect(onField).toHaveBeenCalledExactlyOnceWith('plan.seats', null);
  });

  it('changes what a number counts', async () => {
    const { onScale } = show();
    const select = screen.getByRole('combobox', { name: 'Unit of Monthly amount (MRR)' });
    expect(select).toHaveDisplayValue('Thousands');
    await userEvent.selectOptions(select, 'For a year');
    expect(onScale).toHaveBeenCalledExactlyOnceWith('plan.mrr', ['per-year']);
  });

  it('shows only what wants a look, or what is empty', async () => {
    show();
    await userEvent.click(screen.getByRole('radio', { name: /^Needs a look/ }));
    expect(screen.getAllByRole('combobox', { name: /^Source field/ }).map((input) => input.getAttribute('aria-label'))).toEqual([
      'Source field for Seats bought',
    ]);
    await userEvent.click(screen.getByRole('radio', { name: /^Not mapped/ }));
    expect(screen.queryByRole('combobox', { name: 'Source field for Seats bought' })).toBeNull();
  });

  it('folds facts without a field, under their count, and shows them where they belong', async () => {
    const { container } = show();
    const count = container.querySelectorAll('tr[data-field^="nps."]').length;
    const button = more('nps');
    expect(screen.queryByRole('row', { name: /^NPS score/ })).toBeNull();
    const folded = Number(/\d+/.exec(button.textContent)?.[0]);
    await userEvent.click(button);
    expect(row(/^NPS score/)).toHaveTextContent('Not mapped');
    expect(container.querySelectorAll('tr[data-field^="nps."]')).toHaveLength(count + folded);
    expect(screen.queryByRole('row', { name: /^Ticket/ })).toBeNull();
  });

  it('does not fold the day of a score, without which the score says nothing', () => {
    const rows = mappingRows(mappingOf(found, base), rowOf(record), found);
    show({ rows: rows.map((one) => (one.id === 'nps.score' ? { ...one, from: 'Memo__c' } : one)) });
    expect(row(/nps\.answeredOn/)).toHaveTextContent('Not mapped');
    expect(screen.queryByRole('row', { name: /nps\.comment/ })).toBeNull();
  });

  it('keeps a row whose field was taken away where it was', () => {
    const rows = mappingRows(mappingOf(found, base), rowOf(record), found);
    const table = (given: typeof rows) => (
      <LocaleProvider language="en" nowMs={nowMs}>
        <FieldMapTable
          {...{ rows: given, options: fields, accounts: [], accountId: null, nameOf: (id: string) => id }}
          {...{ onField: vi.fn(), onScale: vi.fn(), onAccount: vi.fn() }}
        />
      </LocaleProvider>
    );
    const { rerender } = render(table(rows));
    rerender(table(rows.map((one) => (one.id === 'plan.seats' ? { ...one, from: null } : one))));
    expect(row(/^Seats bought/)).toHaveTextContent('Not mapped');
  });

  it.each([
    ['renewal', 'plan.renewalOn'],
    ['契約席', 'plan.seats'],
    ['mrr__c', 'plan.mrr'],
    ['nps SCORE', 'nps.score'],
  ])('finds a fact by its name, its id or its field: %s', async (typed, id) => {
    const { container } = show();
    await userEvent.type(screen.getByRole('searchbox', { name: /^Find/ }), typed);
    const shown = [...container.querySelectorAll('tr[data-field]')].map((one) => one.getAttribute('data-field'));
    expect(shown).toContain(id);
    expect(shown.length).toBeLessThan(4);
    await userEvent.type(screen.getByRole('searchbox', { name: /^Find/ }), 'zzz');
    expect(screen.getByText('No fact and no field of that name.')).toBeVisible();
  });

  it('says what is missing where there is nothing to show', () => {
    show({ options: [] });
    expect(screen.getByText(/The fields of the source are not known yet/)).toBeVisible();
    show({ accounts: [], accountId: null, rows: mappingRows(mappingOf(found, base), null, found) });
    expect(screen.getByText('No account to look at yet')).toBeVisible();
    expect(row(/^Seats bought/)).toHaveTextContent('Choose an account to see its value');
  });

  it.each(['ja', 'en'] as const)('has a name for every fact and nothing that axe finds wrong (%s)', async (language) => {
    const { container } = show({}, language);
    await userEvent.click(screen.getAllByRole('combobox')[1] ?? container);
    expect(await axeFindings(container)).toEqual([]);
    const heads = screen.getAllByRole('rowheader').map((head) => head.firstChild?.textContent ?? '');
    expect(heads.filter((text) => /^(?:plan|usage|nps|profile|account|support|lifecycle)\./.test(text))).toEqual([]);
    expect(container.textContent).not.toMatch(/map\.[a-z]/);
  });
});
