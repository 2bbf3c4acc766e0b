import type { LocalText } from '@/lib/domain/language';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import type { CodeWords } from '@/lib/sources/canonical/code-table';

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

/** The playbook's name of a meter, a feature, a plan or a product; undefined: it has none of that id. */
export function namedIn(playbook: Playbook | null, id: string): LocalText | undefined {
  const { metrics = [], features = [], plans = [], products = [] } = playbook ?? {};
  return [...metrics, ...features, ...plans, ...products].find((one) => one.id === id)?.name;
}
