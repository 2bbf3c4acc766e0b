import './schedule.css';
import { useId } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Icon } from '@/components/ui/icon';
import { useLocale } from '../locale';
import { CalendarLine } from './calendar-line';
import { DeadlineLine } from './deadline-line';
import { LENGTHS, type ScheduleView, type SlotView } from './schedule-view';
import { OfferedTimes, SlotChoice } from './slot-choice';

export type ScheduleDone = 'message' | 'links' | 'file';

interface ScheduleDialogProps {
  view: ScheduleView;
  chosen: ReadonlySet<number>;
  done: ScheduleDone | undefined;
  /** What could not be put on the clipboard, to be copied by hand. */
  byHand?: string | undefined;
  /** What went wrong, in words. */
  failed?: string | undefined;
  refused: boolean;
  onChoose: (startMs: number, chosen: boolean) => void;
  onMinutes: (minutes: number) => void;
  onWhen: (when: ScheduleView['when']) => void;
  onFile: (file: File) => void;
  onForget: () => void;
  onGive: (as: ScheduleDone) => void;
  onTakeBack: (slot: SlotView) => void;
  onClose: () => void;
}

/** Times for the talk: worked back from the renewal, free against a calendar, into the message with one press (I5, S6). */
export function ScheduleDialog(props: ScheduleDialogProps) {
  const { view, chosen, done, byHand, failed, refused, onChoose, onMinutes, onWhen, onFile, onForget, onGive } = props;
  const { t } = useLocale();
  const id = useId();
  const { deadline, proposed, offered, calendar, minutes, when, hasLink } = view;
  const none = chosen.size === 0 ? t('schedule.choose-one') : undefined;
  const give = (as: ScheduleDone, look?: 'primary') => (
    <Button look={look ?? 'plain'} action={`schedule-${as}`} blockedBecause={none} onPress={() => onGive(as)}>
      {done === as && <Icon name="check" size={13} />}
      {t(done === as ? `schedule.done.${as}` : `schedule.give.${as}`)}
    </Button>
  );
  return (
    <Dialog title={t('schedule.title')} closeLabel={t('action.close')} open onClose={props.onClose}>
      <div className="schedule">
        <DeadlineLine deadline={deadline} />
        <div className="schedule-how">
          <label htmlFor={`${id}-length`}>{t('schedule.length')}</label>
          <select id={`${id}-length`} value={minutes} onChange={(event) => onMinutes(Number(event.target.value))}>
            {LENGTHS.map((length) => (
              <option key={length} value={length}>
                {t('schedule.minutes', { count: length })}
              </option>
            ))}
          </select>
          {deadline?.by !== undefined && !deadline.passed && (
            <select
              aria-label={t('schedule.when')}
              value={when}
              onChange={(event) => onWhen(event.target.value as ScheduleView['when'])}
            >
              <option value="soon">{t('schedule.when.soon')}</option>
              <option value="latest">{t('schedule.when.latest')}</option>
            </select>
          )}
        </div>
        <SlotChoice proposed={proposed} chosen={chosen} onChoose={onChoose} />
        <div className="schedule-give">
          {give('message', 'primary')}
          {hasLink && give('links')}
          {give('file')}
        </div>
        <p className="schedule-said" role="status">
          {done ? t('schedule.kept-free') : ''}
        </p>
        {failed && (
          <p className="schedule-warn" role="alert">
            <Icon name="warning" size={13} />
            {failed}
          </p>
        )}
        {byHand !== undefined && (
          <label className="schedule-by-hand">
            {t('schedule.by-hand')}
            <textarea readOnly rows={6} value={byHand} onFocus={(event) => event.target.select()} />
          </label>
        )}
        <OfferedTimes offered={offered} onTakeBack={props.onTakeBack} />
        <CalendarLine calendar={calendar} refused={refused} onFile={onFile} onForget={onForget} />
      </div>
    </Dialog>
  );
}
