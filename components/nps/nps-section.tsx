import './nps.css';
import { Badge, type Tone } from '@/components/ui/badge';
import { Disclosure } from '@/components/ui/disclosure';
import { Section } from '@/components/ui/section';
import type { NpsGate } from '@/lib/domain/decision/decision';
import { FreshnessStamp } from '../account/freshness-stamp';
import type { AccountView } from '../account-view';
import { useLocale } from '../locale';
import { FacetGap } from '../state/facet-gap';
import { NpsAnswers } from './nps-answers';
import { NpsBars } from './nps-bars';

/** Under this many answers a distribution says less than the answers themselves (practice 7). */
const FEW = 5;

const TONES: Record<NpsGate, Tone> = { open: 'good', 'need-based-only': 'warn', 'recovery-only': 'bad', 'ask-first': 'warn' };

/** What customers answered, as a distribution or one by one, and which offers that leaves open. */
export function NpsSection({ view: { nps, snapshot, decision } }: { view: AccountView }) {
  const { t } = useLocale();
  const facet = snapshot.facets.nps;
  return (
    <Section title={t('nps.title')} aside={<FreshnessStamp of={facet} facet="nps" />}>
      <p className="nps-gate">
        <Badge tone={TONES[decision.gate]}>{t(`gate.${decision.gate}`)}</Badge>
        <span>{t(`gate.${decision.gate}.why`)}</span>
      </p>
      {!nps || nps.answers === 0 ? (
        <FacetGap facet={facet} none={t('nps.no-answers')} />
      ) : nps.answers < FEW ? (
        <NpsAnswers responses={nps.responses} />
      ) : (
        <>
          <NpsBars nps={nps} />
          <Disclosure summary={t('nps.each-answer', { count: nps.answers })}>
            <NpsAnswers responses={nps.responses} />
          </Disclosure>
        </>
      )}
    </Section>
  );
}
