import './panel.css';
import { RenewalTimeline } from '../account/renewal-timeline';
import type { AccountView } from '../account-view';
import { useLocale } from '../locale';
import { NpsSection } from '../nps/nps-section';
import { WhyNot } from '../offer/why-not';
import { TestimonialCard } from '../proof/testimonial-card';
import { UsageSection } from '../usage/usage-section';

export { Calculation } from '../offer/calculation';

/** What answers "why" and "what else": below what must be grasped at once, and loaded after it. */
export function AccountDetails({ view }: { view: AccountView }) {
  const { t } = useLocale();
  const { snapshot, offer, playbook } = view;
  return (
    <>
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
