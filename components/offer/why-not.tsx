import './offer.css';
import './distance.css';
import { useMemo, useState } from 'react';
import { Disclosure } from '@/components/ui/disclosure';
import { Icon, type IconName } from '@/components/ui/icon';
import { Section } from '@/components/ui/section';
import type { Candidate, ReasonCode } from '@/lib/domain/decision/candidate';
import type { Distance } from '@/lib/offers/distance/change';
import type { AccountView } from '../account-view';
import { daysUntil, useLocale } from '../locale';
import { useVocabulary } from '../vocabulary';
import { distanceWords } from './distance-words';
import { ruleWords } from './rule-words';
import { decidingRule, type WhyNotGroup, whyNotGroups } from './why-not-groups';

const ICONS: Record<WhyNotGroup, IconName> = {
  runnerUp: 'check',
  unknown: 'question',
  guarded: 'warning',
  notNow: 'cross',
  notEligible: 'cross',
};

/** Codes that a rule of the offer's own explains; a guardrail holds whatever the rules say. */
const RULED: readonly ReasonCode[] = ['NOT_ELIGIBLE', 'NOT_APPLICABLE', 'NOT_SUITABLE', 'UNKNOWN_FACT'];

function useDetail(view: AccountView): (candidate: Candidate) => string {
  const locale = useLocale();
  const vocabulary = useVocabulary();
  const words = ruleWords(locale, vocabulary);
  return (candidate) => {
    const rule = RULED.includes(candidate.code) ? decidingRule(candidate) : undefined;
    const offer = view.playbook.offers.find((one) => one.id === candidate.offerId);
    if (candidate.code === 'OUTRANKED')
      return locale.t('whynot.outranked', { name: view.offer ? locale.of(view.offer.name) : '' });
    if (candidate.code === 'NPS_GATE') return locale.t(`gate.${view.decision.gate}.why`);
    if (candidate.code === 'NOT_VALID_NOW' && offer) {
      const from = offer.validFrom ? locale.date(offer.validFrom) : '';
      const until = offer.validUntil ? locale.date(offer.validUntil) : '';
      return locale.t('whynot.valid', { from, until });
    }
    if (candidate.until) {
      const count = Math.max(0, daysUntil(locale.today, candidate.until));
      const why = locale.t(`code.reason.${candidate.code}`);
      return locale.t('whynot.rests', { why, date: locale.date(candidate.until), count });
    }
    if (rule?.verdict === 'unknown') return locale.t('whynot.unknown', { fact: words.missing(rule) });
    const actual = rule && words.actual(rule);
    if (rule && actual !== undefined) return locale.t('whynot.failed', { need: words.need(rule), actual });
    return locale.t(`code.reason.${candidate.code}` satisfies `code.reason.${ReasonCode}`);
  };
}

/** What would open an offer, and the day to look again. */
function Opens({ candidate, distance }: { candidate: Candidate; distance: Distance | undefined }) {
  const locale = useLocale();
  const vocabulary = useVocabulary();
  const words = distance && distanceWords(distance, candidate, locale, vocabulary);
  if (!words) return null;
  return (
    <small className="opens num">
      {words.opens}
      {words.lookAgain && <span className="look-again">{words.lookAgain}</span>}
    </small>
  );
}

interface WhyNotProps {
  view: AccountView;
  /** Works out how far each offer is from yes; asked when the first group is opened, for it takes longer than a frame. */
  distances?: (() => ReadonlyMap<string, Distance>) | undefined;
}

/** Every other offer, with the rule that held it back, the value that failed it, and what would open it. */
export function WhyNot({ view, distances }: WhyNotProps) {
  const { t, number } = useLocale();
  const [wanted, setWanted] = useState(false);
  const distanceOf = useMemo(() => (wanted ? distances?.() : undefined), [wanted, distances]);
  const vocabulary = useVocabulary();
  const detail = useDetail(view);
  const groups = whyNotGroups(view.decision);
  const total = groups.reduce((sum, group) => sum + group.candidates.length, 0);
  if (total === 0) return null;
  return (
    <Section title={t('whynot.title')} aside={<small className="stamp num">{number(total)}</small>} className="why-not">
      {groups.map(({ group, candidates }) => (
        <Disclosure
          key={group}
          open={group === 'runnerUp'}
          onOpen={group === 'runnerUp' ? undefined : () => setWanted(true)}
          summary={
            <span className="why-not-head">
              <span className="mark" data-group={group}>
                <Icon name={ICONS[group]} size={13} />
              </span>
              {t(`whynot.group.${group}`)}
              <small className="stamp num">{number(candidates.length)}</small>
            </span>
          }
        >
          <ul>
            {candidates.map((candidate) => (
              <li key={candidate.offerId}>
                <b>{vocabulary.offerName(candidate.offerId)}</b>
                <small className="num">{detail(candidate)}</small>
                <Opens candidate={candidate} distance={distanceOf?.get(candidate.offerId)} />
              </li>
            ))}
          </ul>
        </Disclosure>
      ))}
    </Section>
  );
}
