import './offer.css';
import { Icon } from '@/components/ui/icon';
import type { RuleResult } from '@/lib/domain/decision/candidate';
import { FreshnessStamp } from '../account/freshness-stamp';
import { useLocale } from '../locale';
import { useVocabulary } from '../vocabulary';
import { ruleWords } from './rule-words';

interface ReasonsProps {
  reasons: readonly RuleResult[];
  /** They speak for silence: what does not hold is no fault then. */
  quiet?: boolean;
}

/** The comparisons that speak for the decision, at most three, each with its source and age. */
export function Reasons({ reasons, quiet = false }: ReasonsProps) {
  const locale = useLocale();
  const words = ruleWords(locale, useVocabulary());
  return (
    <ul className="reasons">
      {reasons.map((rule) => (
        <li key={`${rule.comparison.signal}|${rule.comparison.of ?? ''}|${rule.comparison.op}`}>
          <span className="mark" data-verdict={rule.verdict}>
            <Icon
              name={rule.verdict === 'pass' ? 'check' : rule.verdict === 'unknown' ? 'question' : quiet ? 'no-offer' : 'cross'}
              size={13}
            />
            <span className="unseen">{locale.t(`verdict.${rule.verdict}`)}</span>
          </span>
          <span className="num">
            {rule.verdict === 'unknown' ? locale.t('rule.unknown', { fact: words.missing(rule) }) : words.reason(rule)}
          </span>
          {rule.facts[0] && <FreshnessStamp of={rule.facts[0]} />}
        </li>
      ))}
    </ul>
  );
}
