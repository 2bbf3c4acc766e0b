import './panel.css';
import { RenewalTimeline } from '../account/renewal-timeline';
import type { AccountView, VoiceView } from '../account-view';
import { useLocale } from '../locale';
import { NpsSection } from '../nps/nps-section';
import { WhyNot } from '../offer/why-not';
import { TestimonialCard } from '../proof/testimonial-card';
import { UsageSection } from '../usage/usage-section';

/** What answers "why" and "what else": below what must be grasped at once, and loaded after it. */
export function AccountDetails({ view, voices }: { view: AccountView; voices: readonly VoiceView[] }) {
  const { t } = useLocale();
  const { snapshot, offer, playbook } = view;
  return (
    <>
      <UsageSection view={view} />
      <NpsSection view={view} />
      <RenewalTimeline contract={view.contract} snapshot={snapshot} />
      {(offer || voices.length > 0) && <TestimonialCard voices={voices} />}
      <WhyNot view={view} />
      <p className="colophon num">
        {t(playbook.sample ? 'panel.playbook-sample' : 'panel.playbook', { version: playbook.version })}
      </p>
    </>
  );
}
