import './panel.css';
import { lazy, type ReactNode, Suspense } from 'react';
import { AccountStrip } from '../account/account-strip';
import type { AccountView } from '../account-view';
import { NoOfferCard } from '../offer/no-offer-card';
import { OfferCard } from '../offer/offer-card';
import { Notices, type RefreshView } from '../state/notices';
import { TalkTrackCard } from '../talk/talk-track-card';

/** Fetches what stands below the fold, so that it is there when it is scrolled to. */
export const loadDetails = () => import('./account-details');

const AccountDetails = lazy(() => loadDetails().then((module) => ({ default: module.AccountDetails })));
const Calculation = lazy(() => loadDetails().then((module) => ({ default: module.Calculation })));

interface AccountPanelProps {
  view: AccountView;
  refresh: RefreshView;
  /** Chooses to whom one speaks. */
  listener?: ReactNode;
  copied: string | undefined;
  onCopy: (text: string) => void;
  onRefresh: () => void;
  onConnect: () => void;
}

/** One account from top to bottom: what to grasp in five seconds first, then why, then what else. */
export function AccountPanel({ view, refresh, listener, copied, onCopy, onRefresh, onConnect }: AccountPanelProps) {
  const { snapshot, offer, talk } = view;
  const candidate = view.decision.candidates.find((one) => one.offerId === offer?.id);
  const calculation = (
    <Suspense fallback={<div className="calculation-place" />}>
      <Calculation price={view.decision.price} candidate={candidate} />
    </Suspense>
  );
  return (
    <>
      <Notices snapshot={snapshot} refresh={refresh} onRefresh={onRefresh} onConnect={onConnect} />
      <AccountStrip view={view} />
      {offer ? <OfferCard view={view} offer={offer} calculation={calculation} /> : <NoOfferCard view={view} onCopy={onCopy} />}
      {talk && <TalkTrackCard talk={talk} listener={listener} copied={copied} onCopy={onCopy} />}
      <Suspense fallback={<div className="details-place" />}>
        <AccountDetails view={view} />
      </Suspense>
    </>
  );
}
