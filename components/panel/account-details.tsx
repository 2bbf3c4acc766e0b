import './panel.css';
import type { ReactNode } from 'react';
import type { Distance } from '@/lib/offers/distance/change';
import { PurchasesSection } from '../account/purchases-section';
import { RenewalTimeline } from '../account/renewal-timeline';
import { WhitespaceSection, type WhitespaceView } from '../account/whitespace-section';
import type { AccountView } from '../account-view';
import { ConflictList } from '../field-map/conflict-list';
import { OriginList } from '../field-map/origin-list';
import { useLocale } from '../locale';
import { NpsSection } from '../nps/nps-section';
import { WhyNot } from '../offer/why-not';
import type { ProofView, VoiceView } from '../proof/proof-view';
import { TestimonialCard } from '../proof/testimonial-card';
import { UsageSection } from '../usage/usage-section';
import { useVocabulary } from '../vocabulary';

interface AccountDetailsProps {
  view: AccountView;
  /** The voices that may be told; undefined where nothing is offered that they could prove. */
  proof: ProofView | undefined;
  whitespace: WhitespaceView;
  /** How far each offer is from yes. */
  distances?: (() => ReadonlyMap<string, Distance>) | undefined;
  /** What is to be asked, and what was heard. */
  hearing?: ReactNode;
  copied?: string | undefined;
  /** Proposes times for the talk. */
  onSchedule?: (() => void) | undefined;
  onCopyVoice?: ((text: string, voice: VoiceView) => void) | undefined;
}

/** What answers "why" and "what else": below what must be grasped at once, and loaded after it. */
export function AccountDetails(props: AccountDetailsProps) {
  const { view, proof, whitespace, distances, hearing, copied, onSchedule, onCopyVoice } = props;
  const { t } = useLocale();
  const { source } = useVocabulary();
  const { snapshot, offer, playbook } = view;
  return (
    <>
      {hearing}
      <UsageSection view={view} />
      <NpsSection view={view} />
      <RenewalTimeline contract={view.contract} snapshot={snapshot} onSchedule={onSchedule} />
      {proof && <TestimonialCard key={offer?.id} proof={proof} copied={copied} onCopy={onCopyVoice} />}
      <ConflictList conflicts={snapshot.conflicts ?? []} nameOfSource={source} />
      <OriginList snapshot={snapshot} />
      <PurchasesSection purchases={snapshot.facets.purchases} />
      <WhitespaceSection whitespace={whitespace} />
      <WhyNot view={view} distances={distances} />
      <p className="colophon num">
        {t(playbook.sample ? 'panel.playbook-sample' : 'panel.playbook', { version: playbook.version })}
      </p>
    </>
  );
}
