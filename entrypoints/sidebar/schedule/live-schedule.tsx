import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { AccountView } from '@/components/account-view';
import { useLocale } from '@/components/locale';
import { ScheduleDialog, type ScheduleDone } from '@/components/schedule/schedule-dialog';
import type { ScheduleView } from '@/components/schedule/schedule-view';
import type { AccountRef, Identity } from '@/lib/domain/account-ref';
import type { Language } from '@/lib/domain/language';
import { DEFAULT_SCHEDULE } from '@/lib/domain/schedule';
import { loadMessages } from '@/lib/i18n/messages';
import { settingsQuery } from '@/lib/queries/settings-query';
import { writeCalendar } from '@/lib/schedule/write-calendar';
import { saveFile } from './save-file';
import { scheduleMessage } from './schedule-message';
import { scheduleViewOf } from './schedule-view-of';
import { useSchedule } from './use-schedule';

interface LiveScheduleProps {
  accountRef: AccountRef;
  identity: Identity;
  view: AccountView;
  customerLanguage: Language;
  onClose: () => void;
}

/** So many are ticked from the start: enough to choose from, few enough to keep free. */
const TICKED = 3;

/** Proposes times to this account. What is given away stays marked as proposed, so that nobody is offered it twice. */
export function LiveSchedule({ accountRef, identity, view, customerLanguage, onClose }: LiveScheduleProps) {
  const { t, of, find, language } = useLocale();
  const { timeZone } = view.playbook.policy;
  const settings = useQuery(settingsQuery()).data?.schedule ?? DEFAULT_SCHEDULE;
  const { kept, failed, refused, justOffered, keep, forget, offer, takeBack } = useSchedule(accountRef, identity, timeZone);
  const [nowMs] = useState(Date.now);
  const [minutes, setMinutes] = useState(60);
  const [when, setWhen] = useState<ScheduleView['when']>('soon');
  const [ticked, setTicked] = useState<ReadonlySet<number> | undefined>();
  const [done, setDone] = useState<ScheduleDone | undefined>();
  const [byHand, setByHand] = useState<string | undefined>();
  const shown = useMemo(() => {
    const { calendar, offered = [] } = kept ?? {};
    return scheduleViewOf({ view, settings, calendar, offered, justOffered, language, minutes, when, nowMs });
  }, [kept, view, settings, justOffered, language, minutes, when, nowMs]);
  const isShown = (startMs: number) => shown.proposed.some((slot) => slot.startMs === startMs);
  const chosen = new Set([...(ticked ?? shown.proposed.slice(0, TICKED).map((slot) => slot.startMs))].filter(isShown));
  const anew = () => {
    setTicked(undefined);
    setDone(undefined);
    setByHand(undefined);
  };

  async function give(as: ScheduleDone): Promise<void> {
    const slots = shown.proposed.filter(({ startMs }) => chosen.has(startMs)).map(({ startMs, endMs }) => ({ startMs, endMs }));
    const offered = view.offer?.name[customerLanguage];
    setTicked(chosen);
    setByHand(undefined);
    if (as === 'file') {
      const title = t('schedule.file-title', { offer: view.offer ? of(view.offer.name) : t('schedule.talk') });
      const events = slots.map((slot) => ({ ...slot, title, uid: `${slot.startMs}-${accountRef.accountId}@tsugite` }));
      saveFile('schedule.ics', 'text/calendar', writeCalendar(events, timeZone, nowMs));
    } else {
      await loadMessages(customerLanguage);
      const link = as === 'links' ? settings.link : undefined;
      const text = scheduleMessage({ language: customerLanguage, timeZone, offer: offered, minutes, slots, link });
      await navigator.clipboard.writeText(text).catch(() => setByHand(text));
    }
    if (await offer(slots)) setDone(as);
  }

  // Times that are taken would be seen for a moment.
  if (!kept && !failed) return null;
  return (
    <ScheduleDialog
      view={shown}
      chosen={chosen}
      done={done}
      byHand={byHand}
      failed={failed && (find(`error.${failed.kind}.says`) ?? failed.kind)}
      refused={refused}
      onChoose={(startMs, on) => {
        setDone(undefined);
        setTicked(new Set(on ? [...chosen, startMs] : [...chosen].filter((one) => one !== startMs)));
      }}
      onMinutes={(next) => {
        anew();
        setMinutes(next);
      }}
      onWhen={(next) => {
        anew();
        setWhen(next);
      }}
      onFile={(file) => {
        anew();
        void keep(file);
      }}
      onForget={() => void forget()}
      onGive={(as) => void give(as)}
      onTakeBack={(slot) => void takeBack(slot)}
      onClose={onClose}
    />
  );
}
