import { Button } from '@/components/ui/button';
import { FileButton } from '@/components/ui/file-button';
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
        <FileButton look="quiet" accept=".ics,text/calendar" onFile={onFile}>
          {t(calendar ? 'schedule.other-file' : 'schedule.choose-file')}
        </FileButton>
        {calendar && (
          <Button look="quiet" onPress={onForget}>
            {t('schedule.forget')}
          </Button>
        )}
      </div>
    </div>
  );
}
