import './panel.css';
import type { ReactNode } from 'react';
import { AccountStrip } from '../account/account-strip';
import type { AccountView } from '../account-view';
import { NoOfferCard } from '../offer/no-offer-card';
import { OfferCard } from '../offer/offer-card';
import { WhySection } from '../offer/why-section';
import { Notices, type RefreshView } from '../state/notices';
import { type RefusalStart, Refusals } from '../talk/refusals';
import { TalkTrackCard } from '../talk/talk-track-card';

interface AccountPanelProps {
  view: AccountView;
  refresh: RefreshView;
  /** How the price and the priority came about. */
  calculation: ReactNode;
  /** What changed since the last look. */
  changes?: ReactNode;
  /** What answers "why" and "what else", below the fold. */
  details: ReactNode;
  /** Lets the questions of an account without an offer be answered, in the place of those that are only shown. */
  questions?: ((shown: ReactNode) => ReactNode) | undefined;
  /** What is done with the words to say. */
  trackTools?: ReactNode;
  /** Chooses to whom one speaks. */
  listener?: ReactNode;
  /** The price, to be moved by hand. */
  price?: ReactNode;
  /** What the conversation turns to when they say no. */
  conversation: (start: RefusalStart) => ReactNode;
  copied: string | undefined;
  onCopy: (text: string) => void;
  onRefresh: () => void;
  onConnect: (() => void) | undefined;
  onOpenSettings?: (() => void) | undefined;
}

/** One account from top to bottom: what to grasp in five seconds first, then why, then what else. */
export function AccountPanel(props: AccountPanelProps) {
  const { changes, view, refresh, calculation, details, questions, trackTools, listener, price, conversation } = props;
  const { copied, onCopy, onRefresh, onConnect, onOpenSettings } = props;
  const { snapshot, offer, talk } = view;
  const refusals = <Refusals key={offer?.id} talk={talk} mayRefuse={offer !== undefined} live={conversation} />;
  return (
    <>
      <Notices {...{ snapshot, refresh, onRefresh, onConnect, onOpenSettings }} />
      <AccountStrip view={view} />
      {changes}
      {offer ? (
        <OfferCard view={view} offer={offer} price={price} />
      ) : (
        <NoOfferCard view={view} questions={questions} onCopy={onCopy} />
      )}
      {talk ? (
        <TalkTrackCard talk={talk} tools={trackTools} listener={listener} refusals={refusals} copied={copied} onCopy={onCopy} />
      ) : (
        <>
          {listener}
          {refusals}
        </>
      )}
      {offer && <WhySection reasons={view.decision.reasons} calculation={calculation} />}
      {details}
    </>
  );
}
