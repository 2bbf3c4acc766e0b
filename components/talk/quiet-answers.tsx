import { useId, useState } from 'react';
import type { RefusalReason } from '@/lib/domain/playbook/refusal';
import type { TalkView } from '../account-view';
import { useLocale } from '../locale';
import { CopyButton } from './copy-button';
import { RefusalChips, reasonsOf } from './refusal-chips';
import { Words } from './words';

interface QuietAnswersProps {
  talk: TalkView;
  tapped: RefusalReason | undefined;
  copied: string | undefined;
  onCopy: (text: string) => void;
}

/** What to answer where nothing was offered: one tap shows the words, a second one hides them. */
export function QuietAnswers({ talk, tapped, copied, onCopy }: QuietAnswersProps) {
  const { t } = useLocale();
  const id = useId();
  const [chosen, choose] = useState(tapped);
  const answer = talk.answers.find(({ reason }) => reason === chosen);
  return (
    <>
      <RefusalChips
        title={t('talk.if-refused')}
        reasons={reasonsOf(talk, false)}
        chosen={chosen}
        controls={id}
        onChoose={(reason) => choose(reason === chosen ? undefined : reason)}
      />
      <div id={id} aria-live="polite">
        {answer && (
          <div className="answer">
            <p lang={talk.language}>
              <Words words={answer.words} />
            </p>
            <CopyButton words={answer.words} copied={copied} onCopy={onCopy} />
          </div>
        )}
      </div>
    </>
  );
}
