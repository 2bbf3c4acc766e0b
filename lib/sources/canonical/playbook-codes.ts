import type { Playbook } from '@/lib/domain/playbook/playbook';
import type { CodeWords } from './code-table';

/** A company's words for its plans, products and meters, so that `Business` in a source becomes `work-business`. */
export function codesOf({
  plans,
  products,
  metrics,
}: Pick<Playbook, 'plans' | 'products' | 'metrics'>): Record<string, CodeWords> {
  const words = (all: readonly { id: string; name: { ja: string; en: string } }[]) =>
    Object.fromEntries(all.map(({ id, name }) => [id, [id, name.ja, name.en]]));
  return { 'plan.planId': words(plans), 'plan.productId': words(products), 'usage.points.metricId': words(metrics) };
}
