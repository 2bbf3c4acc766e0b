import type { LocalText } from '@/lib/domain/language';
import type { Playbook } from '@/lib/domain/playbook/playbook';

/** The playbook's name of a meter, a feature, a plan or a product; undefined: it has none of that id. */
export function namedIn(playbook: Playbook | null, id: string): LocalText | undefined {
  const { metrics = [], features = [], plans = [], products = [] } = playbook ?? {};
  return [...metrics, ...features, ...plans, ...products].find((one) => one.id === id)?.name;
}
