import type { Language } from '@/lib/domain/language';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import { formatDate, formatMoney } from '@/lib/i18n/format';
import { findText } from '@/lib/i18n/translate';
import type { RankedAccount } from '@/lib/offers/portfolio/rank-accounts';
import { ruleText } from './rule-text';

/** One decision as a line of NDJSON. `line` is where the account stands in its file. */
export function rowJson(row: RankedAccount, line: number, { currency }: Playbook): string {
  const money = (minor: number | null) => (minor === null ? null : { minor, currency });
  const { rank, accountId, name, kind, offerId, code, gate, score, expectedMinor, valueMinor, differenceMinor } = row;
  return JSON.stringify({
    rank,
    account: accountId,
    name: name ?? null,
    line,
    kind,
    offerId,
    code,
    gate,
    score,
    expectedValue: money(expectedMinor),
    value: money(valueMinor),
    priceDifference: money(differenceMinor),
    period: row.period,
    reasons: row.reasons.map(({ comparison: { signal, of, op, value }, verdict, actual, missing }) => {
      return { signal, of, op, value, verdict, actual, missing };
    }),
    reviewOn: row.reviewOn,
  });
}

/** The same for a person, in two lines. The language's messages must be loaded. */
export function rowText(row: RankedAccount, playbook: Playbook, language: Language): string {
  const say = (key: string) => findText(language, key) ?? key;
  const money = (minor: number, signed = false) => formatMoney(language, { minor, currency: playbook.currency }, { signed });
  const offer = playbook.offers.find((one) => one.id === row.offerId)?.name[language];
  const what = offer ? `${say(`kind.${row.kind}`)}: ${offer}` : say(`code.reason.${row.code}`);
  const worth = row.expectedMinor === null ? [] : [`P × V ${money(row.expectedMinor)}`];
  const price = row.differenceMinor === null ? [] : [`${money(row.differenceMinor, true)} ${say(`price.per-${row.period}`)}`];
  const review = row.reviewOn === null ? [] : [`→ ${formatDate(language, row.reviewOn)}`];
  const reasons = row.reasons.map((rule) => ruleText(rule, playbook, language));
  const head = [`${row.rank}. ${row.name ?? row.accountId} (${row.accountId})`, what, ...worth, ...price, ...review].join(' · ');
  return reasons.length > 0 ? `${head}\n     ${reasons.join(' / ')}` : head;
}
