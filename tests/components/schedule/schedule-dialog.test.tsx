import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { LocaleProvider } from '@/components/locale';
import { ScheduleDialog } from '@/components/schedule/schedule-dialog';
import type { ScheduleView } from '@/components/schedule/schedule-view';
import { loadMessages } from '@/lib/i18n/messages';
import { TODAY_MS } from '@/tests/support/snapshot-builder';

beforeAll(() => loadMessages('en'));

const slot = (startMs: number, words: string) => ({ startMs, endMs: startMs + 1, words });
const usual: ScheduleView = {
  deadline: {
    renewalOn: '2027-03-31',
    by: '2027-01-08',
    left: { state: 'on-time', trialDays: 30, approvalDays: 21 },
    trialDays: 30,
    approvalDays: 21,
    passed: false,
  },
  proposed: [slot(1, 'Tue, Nov 24, 10:00–11:00'), slot(2, 'Wed, Nov 25, 14:00–15:00')],
  offered: [slot(3, 'Thu, Nov 26, 10:00–11:00')],
  calendar: { name: 'work.ics', readAtMs: TODAY_MS - 3_600_000, entries: 12, skipped: 1 },
  minutes: 60,
  when: 'soon',
  hasLink: false,
};

function show(view: Partial<ScheduleView> = {}, chosen: number[] = [1]) {
  const on = {
    onChoose: vi.fn(),
    onMinutes: vi.fn(),
    onWhen: vi.fn(),
    onFile: vi.fn(),
    onForget: vi.fn(),
    onGive: vi.fn(),
    onTakeBack: vi.fn(),
    onClose: vi.fn(),
  };
  render(
    <LocaleProvider language="en" nowMs={TODAY_MS}>
      <ScheduleDialog view={{ ...usual, ...view }} chosen={new Set(chosen)} done={undefined} refused={false} {...on} />
    </LocaleProvider>,
  );
  return on;
}

describe('times to propose', () => {
  it('are ticked one by one, and go into the message', async () => {
    const on = show();
    expect(screen.getByRole('checkbox', { name: 'Tue, Nov 24, 10:00–11:00' })).toBeChecked();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Wed, Nov 25, 14:00–15:00' }));
    expect(on.onChoose).toHaveBeenCalledExactlyOnceWith(2, true);
    await userEvent.click(screen.getByRole('button', { name: 'Copy the message' }));
    expect(on.onGive).toHaveBeenCalledExactlyOnceWith('message');
  });

  it('cannot be given away while none is ticked, and it says why', async () => {
    const on = show({}, []);
    const copy = screen.getByRole('button', { name: 'Copy the message' });
    expect(copy).toHaveAttribute('aria-disabled', 'true');
    expect(copy).toHaveAttribute('title', 'Choose at least one time');
    await userEvent.click(copy);
    expect(on.onGive).not.toHaveBeenCalled();
  });

  it('offers booking links only where there is a tool for them', () => {
    show();
    expect(screen.queryByRole('button', { name: 'Copy with booking links' })).toBeNull();
    show({ hasLink: true });
    expect(screen.getByRole('button', { name: 'Copy with booking links' })).toBeInTheDocument();
  });

  it('shows what was proposed before, to be taken back', async () => {
    const on = show();
    await userEvent.click(screen.getByRole('button', { name: /^Take back.*Nov 26/ }));
    expect(on.onTakeBack).toHaveBeenCalledExactlyOnceWith(usual.offered[0]);
  });

  it('says against which calendar they are free, what of it could not be read, and that without one they may clash', async () => {
    const on = show();
    expect(screen.getByText(/Free against 12 calendar entries/)).toBeInTheDocument();
    expect(screen.getByText(/1 entry could not be understood/)).toBeInTheDocument();
    const file = new File(['BEGIN:VCALENDAR'], 'work.ics', { type: 'text/calendar' });
    await userEvent.upload(screen.getByLabelText('Read another file'), file);
    expect(on.onFile).toHaveBeenCalledExactlyOnceWith(file);
    show({ calendar: undefined });
    expect(screen.getByText(/may clash with your own/)).toBeInTheDocument();
  });

  it('once it is late says what is still possible, and that nothing is free until then', () => {
    const left = { state: 'approval-only', trialDays: 0, approvalDays: 12 } as const;
    const deadline = { renewalOn: '2027-03-31', by: '2027-03-01', left, trialDays: 30, approvalDays: 21, passed: true };
    show({ deadline });
    expect(screen.getByText(/days left for the approval 12/)).toBeInTheDocument();
    expect(screen.getByText(/Nothing is free until Mar 1, 2027/)).toBeInTheDocument();
    expect(screen.queryByRole('combobox', { name: 'When' })).toBeNull();
  });
});
