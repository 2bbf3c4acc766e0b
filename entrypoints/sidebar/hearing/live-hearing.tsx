import type { AccountView } from '@/components/account-view';
import { Hearing, NotKept, Questions } from '@/components/hearing/hearing';
import { useHearing } from './use-hearing';

/** How many questions the answer "no offer now" asks itself. */
const IN_CARD = 3;

/** The questions of an account without an offer, in its card; each can be answered there. */
export function CardQuestions({ view }: { view: AccountView }) {
  const { asks, failed, answer } = useHearing(view);
  return (
    <>
      {failed && <NotKept>{failed}</NotKept>}
      <Questions asks={asks.slice(0, IN_CARD)} onAnswer={answer} />
    </>
  );
}

/** What is still to be asked, and what was heard. Where there is no offer, the first questions stand in its card. */
export function LiveHearing({ view }: { view: AccountView }) {
  const { asks, heard, failed, answer, undo } = useHearing(view);
  const here = view.offer || view.decision.ask.length === 0 ? asks : asks.slice(IN_CARD);
  return <Hearing asks={here} heard={heard} failed={failed} onAnswer={answer} onUndo={undo} />;
}
