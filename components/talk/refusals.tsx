import './talk.css';
import { type ReactNode, useId, useState } from 'react';
import type { RefusalReason } from '@/lib/domain/playbook/refusal';
import type { TalkView } from '../account-view';
import { useLocale } from '../locale';
import { CopyButton } from './copy-button';
import { Words } from './words';

/** What customers say; "not presented" is the seller's own word. */
const SAID: readonly RefusalReason[] = ['price', 'timing', 'no-need', 'authority', 'competitor', 'trust'];

interface RefusalsProps {
  answers: TalkView['answers'];
  language: TalkView['language'];
  /** Shows what the conversation turns to after a refusal; then every reason can be chosen, with words or without. */
  nextMove?: ((reason: RefusalReason) => ReactNode) | undefined;
  copied: string | undefined;
  onCopy: (text: string) => void;
}

/** What to answer when they say no: one tap on the reason shows the words and the next move, a second one hides them. */
export function Refusals({ answers, language, nextMove, copied, onCopy }: RefusalsProps) {
  const { t } = useLocale();
  const id = useId();
  const [chosen, choose] = useState<RefusalReason | undefined>();
  const answer = answers.find(({ reason }) => reason === chosen);
  const answered = answers.map(({ reason }) => reason);
  const reasons = nextMove ? [...SAID, ...answered.filter((reason) => !SAID.includes(reason))] : answered;
  if (reasons.length === 0) return null;
  return (
    <div className="refusals">
      <p className="refusals-title" id={`${id}-title`}>
        {t('talk.if-refused')}
      </p>
      <fieldset className="chips" aria-labelledby={`${id}-title`}>
        {reasons.map((reason) => (
          <button
            key={reason}
            type="button"
            className="chip"
            aria-expanded={reason === chosen}
            aria-controls={`${id}-answer`}
            onClick={() => choose(reason === chosen ? undefined : reason)}
          >
            {t(`refusal.${reason}`)}
          </button>
        ))}
      </fieldset>
      <div id={`${id}-answer`} aria-live="polite">
        {answer && (
          <div className="answer">
            <p lang={language}>
              <Words words={answer.words} />
            </p>
            <CopyButton words={answer.words} copied={copied} onCopy={onCopy} />
          </div>
        )}
        {chosen && nextMove?.(chosen)}
      </div>
    </div>
  );
}
