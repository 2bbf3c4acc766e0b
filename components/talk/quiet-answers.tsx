import { useId, useState } from 'react';
import type { RefusalReason } from '@/lib/domain/playbook/refusal';
import type { TalkView } from '../account-view';
import { useLocale } from '../locale';
import { Answer } from './answer';
import { RefusalChips, reasonsOf } from './refusal-chips';

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
        {answer && <Answer words={answer.words} language={talk.language} copied={copied} onCopy={onCopy} />}
      </div>
    </>
  );
}
