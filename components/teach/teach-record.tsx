import './teach.css';
import { Button } from '@/components/ui/button';
import { useLocale } from '../locale';
import { SeenValue } from './seen-value';
import type { TeachRow } from './teach-view';

interface TeachRecordProps {
  rows: readonly TeachRow[];
  /** From 1. */
  nth: number;
  of: number;
  /** The field that the page waits for. */
  pointing: string | undefined;
  notice: 'changed' | 'moved' | 'no-page' | undefined;
  canUndo: boolean;
  onPoint: (id: string) => void;
  onNone: (id: string) => void;
  onUndo: () => void;
  onAgree: () => void;
  onMoveOn: () => void;
  onCancel: () => void;
}

type RowProps = Pick<TeachRecordProps, 'pointing' | 'onPoint' | 'onNone'> & { row: TeachRow; isNext: boolean };

function Row({ row, isNext, pointing, onPoint, onNone }: RowProps) {
  const { t } = useLocale();
  const { id, name, as, seen, told } = row;
  return (
    <li className="teach-row" data-field={id} data-state={seen.state} data-told={told || undefined}>
      <span className="teach-name">{name}</span>
      <span className="teach-seen" role="status">
        {pointing === id ? t('teach.point.waiting') : <SeenValue as={as} seen={seen} />}
      </span>
      <span className="teach-row-actions">
        <button
          type="button"
          className="button"
          data-look={isNext ? 'primary' : 'plain'}
          data-action="point"
          aria-label={t(seen.state === 'waiting' ? 'teach.point.of' : 'teach.point.again.of', { name })}
          aria-pressed={pointing === id}
          onClick={() => onPoint(id)}
        >
          {t(seen.state === 'waiting' ? 'teach.point' : 'teach.point.again')}
        </button>
        {seen.state !== 'none' && (
          <button
            type="button"
            className="button"
            data-look="quiet"
            data-action="none"
            aria-label={t('teach.none.of', { name })}
            onClick={() => onNone(id)}
          >
            {t('teach.none')}
          </button>
        )}
      </span>
    </li>
  );
}

/** One record: what would be read of it, field by field, for the person to point at, correct or agree with. */
export function TeachRecord(props: TeachRecordProps) {
  const { rows, nth, of, pointing, notice, canUndo, onUndo, onAgree, onMoveOn, onCancel } = props;
  const { t } = useLocale();
  // The rows are of the page that was begun: beside another one they would say what is not there.
  const moved = notice === 'moved';
  const next = rows.find(({ seen }) => seen.state === 'waiting');
  const isLeft = nth === 1 && next !== undefined;
  const saysNothing = rows.every(({ seen }) => seen.state !== 'read');
  const blocked = isLeft ? t('teach.left') : saysNothing ? t('teach.unread') : undefined;
  return (
    <section className="teach" aria-labelledby="teach-progress">
      <h2 id="teach-progress">{t('teach.progress', { nth, of })}</h2>
      <progress aria-labelledby="teach-progress" value={nth - 1} max={of} />
      {!moved && <p className="teach-hint">{t(nth === 1 ? 'teach.record.first' : 'teach.record.more')}</p>}
      <p role="status" className="teach-notice">
        {notice && t(`teach.${notice}`)}
      </p>
      {!moved && (
        <ul className="teach-rows">
          {rows.map((row) => (
            <Row key={row.id} row={row} isNext={row === next} pointing={pointing} onPoint={props.onPoint} onNone={props.onNone} />
          ))}
        </ul>
      )}
      {blocked !== undefined && !moved && <p className="teach-hint">{blocked}</p>}
      <div className="teach-actions">
        {moved ? (
          <Button look="primary" action="teach-move-on" onPress={onMoveOn}>
            {t('teach.moved.on')}
          </Button>
        ) : (
          <Button look="primary" action="teach-agree" blockedBecause={blocked} onPress={onAgree}>
            {t(nth === 1 ? 'teach.agree.first' : 'teach.agree')}
          </Button>
        )}
        {canUndo && !moved && (
          <Button action="teach-undo" onPress={onUndo}>
            {t('teach.undo')}
          </Button>
        )}
        <Button action="teach-cancel" onPress={onCancel}>
          {t('teach.cancel')}
        </Button>
      </div>
    </section>
  );
}
