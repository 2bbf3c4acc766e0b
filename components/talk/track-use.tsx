import './talk.css';
import { useId, useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Icon } from '@/components/ui/icon';
import type { TalkView } from '../account-view';
import { useLocale } from '../locale';
import { richTrack } from './rich-track';
import { useBlockedBecause } from './words';

/** What was said of these words before. */
export interface TrackMarksView {
  /** Somebody of this device holds them to be out of date: the day, and why. `mine`: it can be taken back here. */
  outdated?: { on: string; note: string | undefined; mine: boolean } | undefined;
  /** That they worked was said on this account. */
  worked: boolean;
}

interface TrackUseProps {
  talk: TalkView;
  marks: TrackMarksView;
  copied: string | undefined;
  onCopyAll: (text: string, html: string) => void;
  /** Says that they worked, or takes it back. */
  onWorked: () => void;
  /** Says that they are out of date, with or without why; again with a note says why. */
  onOutdated: (note?: string) => void;
  onUndoOutdated: () => void;
}

function Outdated({
  outdated,
  onOutdated,
  onUndo,
}: {
  outdated: NonNullable<TrackMarksView['outdated']>;
  onOutdated: (note: string) => void;
  onUndo: () => void;
}) {
  const { t, date } = useLocale();
  const id = useId();
  const [note, setNote] = useState('');
  return (
    <>
      <p role="status">
        <Badge tone="warn">{t('track.flagged', { date: date(outdated.on, 'month-day') })}</Badge> {outdated.note}
      </p>
      {outdated.mine && outdated.note === undefined && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (note.trim() !== '') onOutdated(note);
          }}
        >
          <label className="unseen" htmlFor={id}>
            {t('track.why')}
          </label>
          <input
            id={id}
            maxLength={500}
            autoComplete="off"
            placeholder={t('track.why')}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
          <Button look="quiet" blockedBecause={note.trim() === '' ? t('track.why') : undefined} onPress={() => onOutdated(note)}>
            {t('track.note')}
          </Button>
        </form>
      )}
      {outdated.mine && (
        <Button look="quiet" action="track-undo" onPress={onUndo}>
          {t('outcome.undo')}
        </Button>
      )}
    </>
  );
}

/** What is done with the words to say: all of them copied at once, told to have worked, told to be out of date with one tap (E3). */
export function TrackUse({ talk, marks, copied, onCopyAll, onWorked, onOutdated, onUndoOutdated }: TrackUseProps) {
  const { t } = useLocale();
  const rich = richTrack(talk);
  const blocked = useBlockedBecause('blocked' in rich ? rich.blocked : talk.opening);
  const done = 'text' in rich && copied === rich.text;
  return (
    <div className="track-use">
      <Button
        look="quiet"
        action="copy-track"
        blockedBecause={blocked}
        onPress={() => 'text' in rich && onCopyAll(rich.text, rich.html)}
      >
        <Icon name={done ? 'check' : 'copy'} size={13} />
        {t(done ? 'action.copied' : 'track.copy-all')}
      </Button>
      <Button look="quiet" action="track-worked" onPress={onWorked}>
        {marks.worked && <Icon name="check" size={13} />}
        {t(marks.worked ? 'track.worked-said' : 'track.worked')}
      </Button>
      {!marks.outdated && (
        <Button look="quiet" action="track-outdated" onPress={() => onOutdated()}>
          {t('track.outdated')}
        </Button>
      )}
      {marks.outdated && <Outdated outdated={marks.outdated} onOutdated={onOutdated} onUndo={onUndoOutdated} />}
    </div>
  );
}
