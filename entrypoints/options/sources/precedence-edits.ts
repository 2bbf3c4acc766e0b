import { Precedence, type SourceOrder } from '@/lib/account/precedence';
import type { FacetName } from '@/lib/domain/facet-names';
import { z } from '@/lib/domain/z';

/** The written order of a host; one that cannot be read counts as none. */
export function readPrecedence(raw: unknown): Precedence {
  const parsed = z.safeParse(Precedence, raw);
  return parsed.success ? parsed.data : { format: 'tsugite-precedence/1', all: { order: [] } };
}

/** The sources of a host as they go: those that are in the order by it, then the rest as they come. What is gone is left out. */
export function ordered(present: readonly string[], { order }: SourceOrder): string[] {
  const named = order.filter((id) => present.includes(id));
  return [...named, ...present.filter((id) => !named.includes(id))];
}

/** The order with one source a place further up (-1) or down (1). */
export function moved(order: readonly string[], id: string, by: -1 | 1): string[] {
  const at = order.indexOf(id);
  const other = order[at + by];
  if (at < 0 || other === undefined) return [...order];
  return order.map((one, index) => (index === at ? other : index === at + by ? id : one));
}

export function withOrder(precedence: Precedence, order: readonly string[]): Precedence {
  return { ...precedence, all: { ...precedence.all, order: [...order] } };
}

/** The source that goes first for one facet; null: as for everything else. */
export function withFirst(precedence: Precedence, facet: FacetName, first: string | null, order: readonly string[]): Precedence {
  const { [facet]: _before, ...others } = precedence.facets ?? {};
  const { facets: _all, ...rest } = precedence;
  const facets = first === null ? others : { ...others, [facet]: { order: [first, ...order.filter((id) => id !== first)] } };
  return Object.keys(facets).length === 0 ? rest : { ...rest, facets };
}
