import { useId } from 'react';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import { useLocale } from '../locale';
import type { CalendarView } from './schedule-view';

interface CalendarLineProps {
  calendar: CalendarView | undefined;
  /** The last file was no calendar. */
  refused: boolean;
  onFile: (file: File) => void;
  onForget: () => void;
}

/** Against which calendar the times are free; without one it is said that they may clash. */
export function CalendarLine({ calendar, refused, onFile, onForget }: CalendarLineProps) {
  const { t, age, number } = useLocale();
  const id = useId();
  return (
    <div className="schedule-calendar">
      {calendar ? (
        <p className="num">
          {t('schedule.calendar', { count: calendar.entries, age: age(calendar.readAtMs) })}
          {calendar.name && <small>{calendar.name}</small>}
        </p>
      ) : (
        <p className="schedule-warn">
          <Icon name="warning" size={13} />
          {t('schedule.no-calendar')}
        </p>
      )}
      {calendar && calendar.skipped > 0 && (
        <p className="schedule-warn num">
          <Icon name="warning" size={13} />
          {t('schedule.skipped', { count: calendar.skipped, shown: number(calendar.skipped) })}
        </p>
      )}
      {refused && (
        <p className="schedule-warn" role="alert">
          <Icon name="warning" size={13} />
          {t('schedule.not-a-calendar')}
        </p>
      )}
      <div className="schedule-file">
        <label htmlFor={id} className="button" data-look="quiet">
          {t(calendar ? 'schedule.other-file' : 'schedule.choose-file')}
          <input
            id={id}
            type="file"
            accept=".ics,text/calendar"
            className="unseen"
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              if (file) onFile(file);
              // So that the same file, changed on the disk, can be chosen again.
              event.target.value = '';
            }}
          />
        </label>
        {calendar && (
          <Button look="quiet" onPress={onForget}>
            {t('schedule.forget')}
          </Button>
        )}
      </div>
    </div>
  );
}
