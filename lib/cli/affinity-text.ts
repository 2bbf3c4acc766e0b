import { isShown } from '@/lib/learning/affinity/floors';
import { type Mined, significanceOf } from './affinity-json';
import type { AffinityOptions } from './affinity-options';

const number = (value: number, digits: number) => (Number.isFinite(value) ? value.toFixed(digits) : '∞');

/** The rules that may be shown, a line each, strongest first, and how many there are of everything. */
export function affinityText({ baskets, itemsets, rules, tests }: Mined, { floors, alpha }: AffinityOptions): string {
  const name = (items: readonly number[]) => items.map((item) => baskets.catalogue[item]).join(' + ');
  const shown = rules.filter((rule) => isShown(rule, floors));
  const lines = shown.map((rule) => {
    const { counts, measures, interval } = rule;
    const test = significanceOf(rule, tests);
    const percent = `${number(measures.confidence * 100, 1)} % (${number(interval.low * 100, 1)}–${number(interval.high * 100, 1)})`;
    return [
      `${name(rule.antecedent)} → ${name(rule.consequent)}`,
      `confidence ${percent}, ${counts.both} of ${counts.antecedent}`,
      `support ${number(measures.support, 4)}`,
      `lift ${number(measures.lift, 2)}`,
      `leverage ${number(measures.leverage, 4)}`,
      `conviction ${number(measures.conviction, 2)}`,
      `cosine ${number(measures.cosine, 3)}`,
      ...(test ? [`p ${test.pCorrected.toPrecision(2)}${test.pCorrected <= alpha ? '' : ', may be chance'}`] : []),
    ].join('; ');
  });
  const counts = `${baskets.n} baskets, ${baskets.catalogue.length} items, ${itemsets.length} itemsets, ${rules.length} rules`;
  return [`${counts}, ${shown.length} of them shown`, ...lines, ''].join('\n');
}
