import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { LocaleProvider } from '@/components/locale';
import { ReminderSection } from '@/entrypoints/options/reminder-section';
import { ScheduleSection } from '@/entrypoints/options/schedule-section';
import { DEFAULT_SETTINGS } from '@/lib/domain/settings';
import { loadMessages } from '@/lib/i18n/messages';
import { createQueryClient } from '@/lib/queries/query-client';
import { FakeBrowser } from '@/tests/entrypoints/sidebar/fake-extension';

beforeAll(() => loadMessages('en'));

function show(part: 'reminders' | 'schedule', allowed = true) {
  const browser = new FakeBrowser();
  const asked: unknown[] = [];
  const permissions = { request: async (what: unknown) => asked.push(what) > 0 && allowed, remove: async () => true };
  vi.stubGlobal('chrome', { ...browser.chrome(), permissions });
  render(
    <QueryClientProvider client={createQueryClient()}>
      <LocaleProvider language="en" nowMs={0}>
        {part === 'reminders' ? <ReminderSection /> : <ScheduleSection settings={DEFAULT_SETTINGS} />}
      </LocaleProvider>
    </QueryClientProvider>,
  );
  return { asked, changes: () => browser.asked('settings.update') };
}

describe('reminders in the settings', () => {
  it('are off, ask for their permission by the click that turns them on, and name nobody', async () => {
    const { asked, changes } = show('reminders');
    expect(screen.getByRole('radio', { name: 'Off' })).toBeChecked();
    expect(asked).toEqual([]);
    await userEvent.click(screen.getByRole('radio', { name: 'At 9 in the morning' }));
    expect(asked).toEqual([{ permissions: ['notifications'] }]);
    await waitFor(() => expect(changes()).toEqual([{ reminders: { on: true, names: false } }]));
  });

  it('stay off where the browser or the person refused, and say so', async () => {
    const { changes } = show('reminders', false);
    await userEvent.click(screen.getByRole('radio', { name: 'At 9 in the morning' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Notifications were not allowed.');
    await waitFor(() => expect(changes()).toEqual([{ reminders: { on: false, names: false } }]));
  });
});

describe('the schedule in the settings', () => {
  it('keeps a link only when it is one', async () => {
    const { changes } = show('schedule');
    const field = screen.getByLabelText('Link of your scheduling tool');
    await userEvent.click(field);
    await userEvent.paste('http://cal.example.jp/{start}');
    expect(screen.getByRole('alert')).toHaveTextContent('https://');
    expect(changes()).toEqual([]);
    await userEvent.clear(field);
    await userEvent.click(field);
    await userEvent.paste('https://cal.example.jp/{start}');
    await waitFor(() => expect(changes().at(-1)).toMatchObject({ schedule: { link: 'https://cal.example.jp/{start}' } }));
  });

  it('keeps no hours that end before they begin', async () => {
    const { changes } = show('schedule');
    const field = screen.getByLabelText('Working hours to');
    await userEvent.clear(field);
    await userEvent.type(field, '08:00');
    expect(screen.getByRole('alert')).toHaveTextContent('The end must be after the beginning.');
    expect(changes()).toEqual([]);
  });
});
