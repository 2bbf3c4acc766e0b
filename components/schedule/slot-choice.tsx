import { Button } from '@/components/ui/button';
import { useLocale } from '../locale';
import type { SlotView } from './schedule-view';

interface SlotChoiceProps {
  proposed: readonly SlotView[];
  chosen: ReadonlySet<number>;
  onChoose: (startMs: number, chosen: boolean) => void;
}

/** The proposed times, to be ticked. */
export function SlotChoice({ proposed, chosen, onChoose }: SlotChoiceProps) {
  const { t } = useLocale();
  if (proposed.length === 0) return <p className="schedule-none">{t('schedule.none')}</p>;
  return (
    <fieldset className="slots num">
      <legend className="unseen">{t('schedule.times')}</legend>
      {proposed.map(({ startMs, words }) => (
        <label key={startMs}>
          <input type="checkbox" checked={chosen.has(startMs)} onChange={(event) => onChoose(startMs, event.target.checked)} />
          {words}
        </label>
      ))}
    </fieldset>
  );
}

/** What was proposed to this account before: kept free until it is taken back. */
export function OfferedTimes({ offered, onTakeBack }: { offered: readonly SlotView[]; onTakeBack: (slot: SlotView) => void }) {
  const { t } = useLocale();
  if (offered.length === 0) return null;
  return (
    <div className="schedule-offered">
      <h3>{t('schedule.offered')}</h3>
      <ul className="num">
        {offered.map((slot) => (
          <li key={slot.startMs}>
            {slot.words}
            <Button look="quiet" onPress={() => onTakeBack(slot)}>
              {t('schedule.take-back')}
              <span className="unseen">{slot.words}</span>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
