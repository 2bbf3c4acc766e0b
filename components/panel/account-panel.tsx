import './panel.css';
import type { ReactNode } from 'react';
import { AccountStrip } from '../account/account-strip';
import { RenewalTimeline } from '../account/renewal-timeline';
import type { AccountView } from '../account-view';
import { useLocale } from '../locale';
import { NpsSection } from '../nps/nps-section';
import { NoOfferCard } from '../offer/no-offer-card';
import { OfferCard } from '../offer/offer-card';
import { WhyNot } from '../offer/why-not';
import { TestimonialCard } from '../proof/testimonial-card';
import { Notices, type RefreshView } from '../state/notices';
import { TalkTrackCard } from '../talk/talk-track-card';
import { UsageSection } from '../usage/usage-section';

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
  const { t } = useLocale();
  const { snapshot, offer, talk, playbook } = view;
  return (
    <>
      <Notices snapshot={snapshot} refresh={refresh} onRefresh={onRefresh} onConnect={onConnect} />
      <AccountStrip view={view} />
      {offer ? <OfferCard view={view} offer={offer} /> : <NoOfferCard view={view} onCopy={onCopy} />}
      {talk && <TalkTrackCard talk={talk} listener={listener} copied={copied} onCopy={onCopy} />}
      <UsageSection view={view} />
      <NpsSection view={view} />
      <RenewalTimeline contract={view.contract} snapshot={snapshot} />
      {(offer || view.voices.length > 0) && <TestimonialCard voices={view.voices} />}
      <WhyNot view={view} />
      <p className="colophon num">
        {t(playbook.sample ? 'panel.playbook-sample' : 'panel.playbook', { version: playbook.version })}
      </p>
    </>
  );
}
