import type { Facet } from '@/lib/domain/facet';
import { formOf } from '../conflicts';

type Leaves = Readonly<Record<string, unknown>>;

/** The meter of a list that has the id of another's first. */
export function meterLike(meters: unknown, said: unknown): unknown {
  const id = (said as { metricId?: string }[] | undefined)?.[0]?.metricId;
  return (meters as { metricId: string }[] | undefined)?.find(({ metricId }) => metricId === id);
}

/** What stands in a facet where an answer speaks, in one form; also that it is not known, or that there is none. */
export function formAt(facet: Facet<unknown>, leaf: string, said: unknown): string {
  if (facet.state !== 'present') return facet.state;
  const value = (facet.value as Leaves)[leaf];
  if (leaf === 'metrics') return formOf(meterLike(value, said));
  if (leaf === 'featureAdoption') return formOf((value as Leaves | undefined)?.[Object.keys(said as Leaves)[0] ?? '']);
  return formOf(value);
}
