import type { ReactNode } from 'react';
import { useLocale } from '@/components/locale';
import { ScheduleDialog } from '@/components/schedule/schedule-dialog';
import { accountViewOf } from '@/entrypoints/sidebar/account-view-of';
import { scheduleViewOf } from '@/entrypoints/sidebar/schedule/schedule-view-of';
import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import { NO_HISTORY } from '@/lib/domain/history';
import { type BusyCalendar, DEFAULT_SCHEDULE } from '@/lib/domain/schedule';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { panelStories } from '@/tests/support/panel-stories';
import { TODAY_MS } from '@/tests/support/snapshot-builder';

const HOUR = 3_600_000;
const nothing = () => undefined;

interface ScheduleSceneProps {
  snapshot: AccountSnapshot;
  calendar?: Partial<BusyCalendar> | 'none';
  link?: string;
  refused?: boolean;
  byHand?: string;
  done?: 'message';
  /** Everything is taken for so many days. */
  fullDays?: number;
}

function Schedule({ snapshot, calendar, link = '', refused = false, byHand, done, fullDays = 0 }: ScheduleSceneProps) {
  const { language } = useLocale();
  const playbook = samplePlaybook();
  const view = accountViewOf({
    snapshot,
    playbook,
    history: NO_HISTORY,
    customerLanguage: language,
    role: undefined,
    nowMs: TODAY_MS,
  });
  const busy = [{ startMs: TODAY_MS, endMs: TODAY_MS + fullDays * 24 * HOUR, title: '', allDay: true }];
  const read = { readAtMs: TODAY_MS - HOUR, fileName: '見本花子の予定.ics', skipped: 0, busy };
  const offered = [{ startMs: TODAY_MS + 48 * HOUR, endMs: TODAY_MS + 49 * HOUR, here: true }];
  const shown = scheduleViewOf({
    view,
    settings: { ...DEFAULT_SCHEDULE, link },
    calendar: calendar === 'none' ? undefined : { ...read, ...calendar },
    offered: calendar === 'none' ? [] : offered,
    justOffered: new Set(),
    language,
    minutes: 60,
    when: 'soon',
    nowMs: TODAY_MS,
  });
  return (
    <ScheduleDialog
      view={shown}
      chosen={new Set(shown.proposed.slice(0, 3).map(({ startMs }) => startMs))}
      done={done}
      byHand={byHand}
      refused={refused}
      onChoose={nothing}
      onMinutes={nothing}
      onWhen={nothing}
      onFile={nothing}
      onForget={nothing}
      onGive={nothing}
      onTakeBack={nothing}
      onClose={nothing}
    />
  );
}

/** The dialog of times to propose in its states, by name. */
export const scheduleScenes: Readonly<Record<string, ReactNode>> = {
  schedule: <Schedule snapshot={panelStories.growing()} link="https://cal.example.jp/?s={start}&e={end}" done="message" />,
  'schedule-first': <Schedule snapshot={panelStories.growing()} calendar="none" />,
  'schedule-refused': (
    <Schedule snapshot={panelStories.shrinking()} calendar={{ skipped: 2 }} refused byHand="・11月26日(木) 14:00–15:00" />
  ),
  'schedule-full': <Schedule snapshot={panelStories.growing()} fullDays={500} />,
};
