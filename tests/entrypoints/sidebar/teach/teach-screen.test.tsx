import { fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { LocaleProvider } from '@/components/locale';
import { TeachScreen } from '@/entrypoints/sidebar/teach/teach-screen';
import { loadMessages } from '@/lib/i18n/messages';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { TAUGHT } from '@/tests/e2e/learn-fixtures/records';
import { FakePage } from '../fake-extension';
import { FakePages } from './fake-learner';

const [first, second, third] = TAUGHT;
if (!first || !second || !third) throw new Error('three records are needed');

beforeAll(() => Promise.all([loadMessages('ja'), loadMessages('en')]));
afterEach(() => vi.unstubAllGlobals());

const frame = {
  layout: { side: 'right', width: 380, collapsed: false } as const,
  widths: { min: 320, max: 560 },
  onLayout: () => undefined,
  onLeave: () => undefined,
  onOpenSettings: () => undefined,
  mainRef: { current: null },
};

function open(language: 'ja' | 'en' = 'en') {
  const onDone = vi.fn();
  const page = {
    seq: 1,
    recognition: { state: 'unrecognised', failed: 'unknown-host' },
    identity: {},
    committedAtMs: 0,
  } as const;
  const shown = render(
    <LocaleProvider language={language} nowMs={Date.parse('2026-11-23T03:00:00Z')}>
      <TeachScreen
        door={new FakePage()}
        page={page}
        frame={frame}
        language={language}
        playbook={samplePlaybook()}
        onDone={onDone}
      />
    </LocaleProvider>,
  );
  return { onDone, ...shown };
}

const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));
const row = (id: string) => {
  const found = document.querySelector<HTMLElement>(`[data-field="${id}"]`);
  if (!found) throw new Error(`no row for ${id}`);
  return within(found);
};
const FIELDS = ['profile.name', 'plan.planName', 'plan.seats', 'plan.mrr', 'plan.renewalOn'];

/** Chooses five fields and points at each of them on the first record. */
async function teachFirst() {
  for (const name of ['Seats in use', 'NPS score', 'NPS answered on']) {
    await userEvent.click(await screen.findByRole('checkbox', { name }));
  }
  await press('Start pointing');
  await screen.findByText('Record 1 of 3');
  for (const id of FIELDS) {
    await userEvent.click(row(id).getByRole('button', { name: /^Point at/ }));
    await waitFor(() => expect(document.querySelector(`[data-field="${id}"]`)).toHaveAttribute('data-state', 'read'));
  }
}

const nextRecord = (nth: number) => screen.findByText(`Record ${nth} of 3`, {}, { timeout: 5000 });

describe('teaching in the panel', () => {
  it('goes from three records to a recipe that is kept', async () => {
    const pages = new FakePages(first);
    const { onDone } = open();
    await teachFirst();
    expect(row('plan.seats').getByText('53')).toBeInTheDocument();
    await press('That is right');
    await screen.findByText("Open another customer's page");
    pages.open(second);
    await nextRecord(2);
    expect(row('plan.seats').getByText('66')).toBeInTheDocument();
    await press('All of it is right');
    pages.open(third);
    await nextRecord(3);
    await press('All of it is right');
    await screen.findByText('Learned');
    expect(row('plan.renewalOn').getByText('Right on 3 of 3')).toBeInTheDocument();
    await userEvent.clear(screen.getByRole('textbox'));
    await userEvent.type(screen.getByRole('textbox'), '見本CRM');
    await press('Save and use it');
    await waitFor(() => expect(onDone).toHaveBeenCalledWith('saved'));
    expect(pages.saved).toEqual([
      expect.objectContaining({ id: 'taught-crm-example-co-jp', name: '見本CRM', hosts: ['crm.example.co.jp'] }),
    ]);
    expect(Object.keys((pages.saved[0] as { fields: object }).fields).sort()).toEqual(
      [...FIELDS, 'plan.planId', 'plan.productId'].sort(),
    );
    expect(pages.kept).toBeUndefined();
    expect(pages.asked.at(-1)).toBe('end');
  }, 40_000);

  it('goes on after the whole page was loaded anew', async () => {
    const pages = new FakePages(first);
    const { unmount } = open();
    await teachFirst();
    await press('That is right');
    await screen.findByText("Open another customer's page");
    unmount();
    pages.open(second);
    open();
    await nextRecord(2);
    expect(row('plan.seats').getByText('66')).toBeInTheDocument();
  }, 40_000);

  it('takes a word back, and does not take agreement with a page that has changed since', async () => {
    const pages = new FakePages(first);
    open();
    await teachFirst();
    await press('Undo');
    await waitFor(() => expect(document.querySelector('[data-field="plan.renewalOn"]')).toHaveAttribute('data-state', 'waiting'));
    await userEvent.click(row('plan.renewalOn').getByRole('button', { name: /has no/ }));
    await waitFor(() => expect(document.querySelector('[data-field="plan.renewalOn"]')).toHaveAttribute('data-state', 'none'));
    await press('That is right');
    pages.open(second);
    await nextRecord(2);
    // In the same moment, so that no look at the page comes between.
    pages.html = '<main><p>読み込み中</p></main>';
    fireEvent.click(screen.getByRole('button', { name: 'All of it is right' }));
    await screen.findByText('The page has changed meanwhile. Please look again.');
    expect(screen.getByRole('button', { name: 'All of it is right' })).toHaveAttribute('aria-disabled', 'true');
    expect(pages.kept).toMatchObject({ done: 1 });
  }, 40_000);

  it('is left without a trace, in Japanese too', async () => {
    const pages = new FakePages(first);
    const { onDone } = open('ja');
    await userEvent.click(await screen.findByRole('button', { name: '指しはじめる' }));
    await screen.findByText('3件中1件目');
    await userEvent.click(screen.getByRole('button', { name: 'やめる' }));
    await waitFor(() => expect(onDone).toHaveBeenCalledWith('cancelled'));
    expect(pages.kept).toBeUndefined();
    expect(pages.asked.at(-1)).toBe('end');
  });
});
