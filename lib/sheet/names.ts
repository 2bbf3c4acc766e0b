import type { LocalText } from '@/lib/domain/language';
import type { PlanRung } from '@/lib/domain/playbook/catalogue';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import { present } from '@/lib/signals/reading';
import type { SignalInput } from '@/lib/signals/signal';

/** The account's plan on the playbook's ladder; undefined where it is not known, or not sold any more. */
export function currentRung(input: SignalInput): PlanRung | undefined {
  const planId = present(input, 'plan')?.planId;
  return input.playbook.plans.find((rung) => rung.id === planId);
}

/** The rung next above or below on the same product's ladder. */
export function neighbour({ plans }: Playbook, of: PlanRung, way: 'above' | 'below'): PlanRung | undefined {
  const ladder = plans.filter((rung) => rung.productId === of.productId).toSorted((a, b) => a.rank - b.rank);
  return way === 'above' ? ladder.find((rung) => rung.rank > of.rank) : ladder.findLast((rung) => rung.rank < of.rank);
}

/** What a line of a price is called: `plan:<id>`, `add-on:<id>`, `product:<id>`. */
export function itemName(playbook: Playbook, item: string): LocalText | undefined {
  const [kind, id] = item.split(':');
  const list = kind === 'plan' ? playbook.plans : kind === 'add-on' ? playbook.addOns : playbook.products;
  return list.find((one) => one.id === id)?.name;
}
