import './hearing.css';
import '../offer/offer.css';
import type { ReactNode } from 'react';
import { Disclosure } from '@/components/ui/disclosure';
import { Section } from '@/components/ui/section';
import type { Heard } from '@/lib/domain/journal';
import { useLocale } from '../locale';
import type { Ask } from './ask-input';
import { HeardList } from './heard-list';
import { type OnAnswer, Question } from './question';

/** A question as it stands in the panel. */
export interface AskView {
  ask: Ask;
  text: string;
  asked: boolean;
}

interface QuestionsProps {
  asks: readonly AskView[];
  onAnswer: OnAnswer;
}

/** Why an answer was not kept. */
export function NotKept({ children }: { children: ReactNode }) {
  return (
    <p className="hear-wrong" role="alert">
      {children}
    </p>
  );
}

/** Questions one under the other, to be read out and answered. */
export function Questions({ asks, onAnswer }: QuestionsProps) {
  return (
    <ul>
      {asks.map((one) => (
        <Question key={one.ask.questionId} {...one} onAnswer={onAnswer} />
      ))}
    </ul>
  );
}

interface HearingProps extends QuestionsProps {
  heard: readonly Heard[];
  onUndo: (entry: Heard) => void;
  /** Why the last answer was not kept. */
  failed?: ReactNode;
}

/** How many questions stand there at once; nobody asks more in one call. */
const FIRST = 3;

/** What is not known yet and worth asking, and what was heard (S13). Nothing where all is known. */
export function Hearing({ asks, heard, onAnswer, onUndo, failed }: HearingProps) {
  const { t } = useLocale();
  if (asks.length === 0 && heard.length === 0) return null;
  const more = asks.slice(FIRST);
  return (
    <Section title={t('hear.title')} className="hearing">
      {failed && <NotKept>{failed}</NotKept>}
      <div className="ask">
        <Questions asks={asks.slice(0, FIRST)} onAnswer={onAnswer} />
        {more.length > 0 && (
          <Disclosure summary={t('hear.more', { count: more.length })}>
            <Questions asks={more} onAnswer={onAnswer} />
          </Disclosure>
        )}
      </div>
      <HeardList heard={heard} onUndo={onUndo} />
    </Section>
  );
}
