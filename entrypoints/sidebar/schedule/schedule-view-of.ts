import type { AccountView } from '@/components/account-view';
import type { DeadlineView, ScheduleView, SlotView } from '@/components/schedule/schedule-view';
import type { Language } from '@/lib/domain/language';
import type { BusyCalendar, ScheduleSettings, Stretch } from '@/lib/domain/schedule';
import { isLinkTemplate } from '@/lib/schedule/slot-link';
import { slotWords } from '@/lib/schedule/slot-words';
import { proposeSlots } from '@/lib/schedule/slots';
import { renewalTerms } from '@/lib/signals/renewal-terms';
import { signalInput } from '@/lib/signals/signal-input';

/** As many as a message can hold, and a few to choose from. */
const MOST = 8;

export interface ScheduleRequest {
  view: AccountView;
  settings: ScheduleSettings;
  calendar: BusyCalendar | undefined;
  offered: readonly (Stretch & { here: boolean })[];
  /** Offered while the dialog is open: they stay where they are. */
  justOffered: ReadonlySet<number>;
  language: Language;
  minutes: number;
  when: ScheduleView['when'];
  nowMs: number;
}

/** What the dialog shows. Pure: the same request gives the same times. */
export function scheduleViewOf(request: ScheduleRequest): ScheduleView {
  const { view, settings, calendar, offered, justOffered, language, minutes, when, nowMs } = request;
  const { timeZone, calendar: working } = view.playbook.policy;
  const terms = renewalTerms(signalInput(view.snapshot, view.playbook, nowMs), view.offer?.proposal.trialDays ?? 0);
  const taken = [...(calendar?.busy ?? []), ...offered.filter(({ startMs }) => !justOffered.has(startMs))];
  const { hours, marginMinutes, link } = settings;
  const { slots, by, left, pastDeadline } = proposeSlots({
    nowMs,
    timeZone,
    calendar: working,
    terms,
    hours,
    minutes,
    marginMinutes,
    taken,
    when,
    most: MOST,
  });
  const worded = ({ startMs, endMs }: Stretch): SlotView => ({
    startMs,
    endMs,
    words: slotWords({ startMs, endMs }, language, timeZone),
  });
  const deadline: DeadlineView | undefined = terms &&
    left && {
      renewalOn: terms.renewalOn,
      by,
      left,
      trialDays: terms.trialDays,
      approvalDays: terms.approvalDays,
      passed: pastDeadline,
    };
  return {
    deadline,
    proposed: slots.map(worded),
    offered: offered.filter(({ here, startMs }) => here && !justOffered.has(startMs)).map(worded),
    calendar: calendar && {
      name: calendar.fileName,
      readAtMs: calendar.readAtMs,
      entries: calendar.busy.length,
      skipped: calendar.skipped,
    },
    minutes,
    when,
    hasLink: isLinkTemplate(link),
  };
}
