import type { TextView } from '../account-view';
import { CopyButton } from './copy-button';
import { Words } from './words';

interface AnswerProps {
  words: TextView;
  /** The language of the words. */
  language: string;
  copied: string | undefined;
  onCopy: (text: string) => void;
}

/** What to say when they say no, to be read out or copied. */
export function Answer({ words, language, copied, onCopy }: AnswerProps) {
  return (
    <div className="answer">
      <p lang={language}>
        <Words words={words} />
      </p>
      <CopyButton words={words} copied={copied} onCopy={onCopy} />
    </div>
  );
}
