import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import type { Decision } from '@/lib/domain/decision/decision';
import type { Language } from '@/lib/domain/language';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import { formatDate, formatMoney } from '@/lib/i18n/format';
import { findText } from '@/lib/i18n/translate';
import { ruleText } from './rule-text';

/**
 * A decision in a few lines: what, why, the price, the runner-up; or why nothing, what to ask, when to look again.
 * The language's messages must be loaded.
 */
export function decisionText(decision: Decision, snapshot: AccountSnapshot, playbook: Playbook, language: Language): string {
  const say = (key: string, params = {}) => findText(language, key, params) ?? key;
  const { profile } = snapshot.facets;
  const account = (profile.state === 'present' && profile.value.name) || snapshot.ref.accountId;
  const nameOf = (offerId: string | null) => playbook.offers.find((offer) => offer.id === offerId)?.name[language];

  const offer = nameOf(decision.offerId) ?? say(`code.reason.${decision.code}`);
  const lines = [account, `${say(`kind.${decision.kind}`)}: ${offer}`];
  for (const rule of decision.reasons) lines.push(`  - ${ruleText(rule, playbook, language)}`);
  if (decision.price) {
    const { now, proposed, difference, period } = decision.price;
    const money = (amount: typeof proposed, signed = false) => formatMoney(language, amount, { signed });
    const from = now ? `${money(now)} → ` : '';
    const by = difference ? ` (${money(difference, true)})` : '';
    lines.push(`${say('calculation.price')}: ${from}${money(proposed)}${by} ${say(`price.per-${period}`)}`);
  }
  const runnerUp = nameOf(decision.runnerUpId);
  if (runnerUp) lines.push(`${say('whynot.group.runnerUp')}: ${runnerUp}`);
  for (const { id, text } of playbook.policy.discoveryQuestions) {
    if (decision.ask.includes(id) && decision.offerId === null) lines.push(`  ? ${text[language]}`);
  }
  if (decision.reviewOn) lines.push(`→ ${formatDate(language, decision.reviewOn)}`);
  lines.push(`${say(`gate.${decision.gate}`)} · ${playbook.name[language]} ${decision.playbook.version}`);
  return `${lines.join('\n')}\n`;
}
