import './talk.css';
import { useId } from 'react';
import type { RefusalReason } from '@/lib/domain/playbook/refusal';
import type { TalkView } from '../account-view';
import { useLocale } from '../locale';

/** What customers say, in the order of the keys 1 to 6; "not presented" is the seller's own word. */
export const SAID: readonly RefusalReason[] = ['price', 'timing', 'no-need', 'authority', 'competitor', 'trust'];

/** The reasons that can be chosen: where an offer may be refused all of them, with words or without; else those with words. */
export function reasonsOf(talk: Pick<TalkView, 'answers'> | null, mayRefuse: boolean): readonly RefusalReason[] {
  const answered = talk?.answers.map(({ reason }) => reason) ?? [];
  return mayRefuse ? [...SAID, ...answered.filter((reason) => !SAID.includes(reason))] : answered;
}

interface RefusalChipsProps {
  title: string;
  reasons: readonly RefusalReason[];
  chosen: RefusalReason | undefined;
  /** The keys 1 to 6 are for this row; false: not now. Missing: this row has none. */
  keys?: boolean | undefined;
  /** Where the answer stands. */
  controls?: string | undefined;
  onChoose: (reason: RefusalReason) => void;
}

/** One tap per reason why they say no. */
export function RefusalChips({ title, reasons, chosen, keys, controls, onChoose }: RefusalChipsProps) {
  const { t } = useLocale();
  const id = useId();
  return (
    <div className="refusals">
      <p className="refusals-title" id={id}>
        {title}
      </p>
      <fieldset className="chips" aria-labelledby={id}>
        {reasons.map((reason, index) => (
          <button
            key={reason}
            type="button"
            className="chip"
            data-refusal={reason}
            data-keys={keys === undefined ? undefined : keys ? 'on' : 'off'}
            aria-expanded={reason === chosen}
            aria-controls={controls}
            aria-keyshortcuts={keys && index < SAID.length ? `${index + 1}` : undefined}
            onClick={() => onChoose(reason)}
          >
            {keys && index < SAID.length && <span aria-hidden="true">{index + 1}</span>}
            {t(`refusal.${reason}`)}
          </button>
        ))}
      </fieldset>
    </div>
  );
}
