import type { Language } from '@/lib/domain/language';
import type { PriceModel } from '@/lib/domain/playbook/price-model';
import { formatDate, formatMoney, formatNumber } from '@/lib/i18n/format';
import { findText } from '@/lib/i18n/translate';
import { sweetSpotAt } from '@/lib/pricing/sweet-spots';
import type { PriceAnswer } from './price-answer';

type Spans = NonNullable<PriceAnswer['sweetSpots']>;

/** More of them than this nobody reads; all of them are in the JSON. */
const MOST_SPANS = 20;

/** A price in worked lines, quantity × unit = amount, with what else was asked for. The language's messages must be loaded. */
export function priceText(answer: PriceAnswer, model: PriceModel, maximum: number, language: Language): string {
  const { currency } = answer.model;
  const say = (key: string, params = {}) => findText(language, `price.${key}`, params) ?? key;
  const money = (minor: number) => formatMoney(language, { minor, currency });
  const number = (value: number) => formatNumber(language, value, 3);
  const lines = answer.lines.map(({ quantity, unitMinor, amountMinor, commitment }) => {
    const why = commitment ? `  (${say('work.committed')})` : '';
    return `  ${number(quantity)} × ${money(unitMinor)} = ${money(amountMinor)}${why}`;
  });
  lines.push(`${say('work.total')}: ${money(answer.totalMinor)} ${say(`per-${answer.period}`)}`);
  for (const { fromOn, untilOn, days, ofDays, amountMinor } of answer.proration?.lines ?? []) {
    const [from, until] = [formatDate(language, fromOn), formatDate(language, untilOn)];
    lines.push(`  ${say('work.days', { from, until, days, all: ofDays })} = ${money(amountMinor)}`);
  }
  if (answer.proration) lines.push(`${say('work.prorated')}: ${money(answer.proration.totalMinor)}`);
  if (answer.tax) {
    lines.push(`${say('work.tax', { rate: formatNumber(language, answer.tax.rate * 100, 4) })}: ${money(answer.tax.taxMinor)}`);
    lines.push(`${say('work.with-tax')}: ${money(answer.tax.grossMinor)}`);
  }
  if (answer.breakEven) {
    const { against: name, quantity, maximum: most } = answer.breakEven;
    const key = quantity === null ? 'work.break-even-none' : 'work.break-even';
    lines.push(say(key, { name, quantity: number(quantity ?? most), most: number(most) }));
  }
  if (answer.sweetSpots) lines.push(...sweetLines(answer.sweetSpots));
  return `${lines.join('\n')}\n`;

  function sweetLines(spans: Spans): string[] {
    const most = number(maximum);
    if (spans.length === 0) return [say('work.sweet-none', { quantity: most })];
    const named = spans.slice(0, MOST_SPANS).map(({ from, to, betterQuantity, betterMinor }) => {
      const range = from === to ? number(from) : `${number(from)}–${number(to)}`;
      const savings = [from, to].map((quantity) => sweetSpotAt(model, quantity, maximum)?.savingMinor ?? 0);
      const saving = [...new Set(savings)].map(money).join('–');
      return `  ${say(Math.max(...savings) === 0 ? 'work.sweet-same' : 'work.sweet', { range, better: number(betterQuantity), amount: money(betterMinor), saving })}`;
    });
    const more = spans.length > MOST_SPANS ? ['  …'] : [];
    return [say('work.sweet-title', { quantity: most }), ...named, ...more];
  }
}
