import type { FactUse } from '@/lib/domain/decision/fact-use';
import { FACET_NAMES, type FacetName } from '@/lib/domain/facet-names';
import { limitAt, meterPoints } from '@/lib/signals/meter';
import { factUse, isAbsent, present } from '@/lib/signals/reading';
import type { SignalInput } from '@/lib/signals/signal';

/** The list that a facet stands for when it is named alone. */
const LISTS: Partial<Record<FacetName, string>> = {
  nps: 'responses',
  purchases: 'items',
  opportunities: 'items',
  contacts: 'people',
  support: 'tickets',
  competitors: 'items',
  interest: 'signals',
};

function plain(value: unknown): FactUse['value'] | undefined {
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value)) return value.length;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'object') return undefined;
  return 'minor' in value && typeof value.minor === 'number' ? value.minor : Object.keys(value).length;
}

function meterAt(input: SignalInput, metricId: string, part: string | undefined): FactUse['value'] | undefined {
  const latest = meterPoints(input, metricId)?.at(-1);
  if (part === 'points') return meterPoints(input, metricId)?.length;
  return latest && (part === 'included' ? limitAt(input, metricId, latest) : latest.used);
}

/**
 * The fact at a path of the snapshot with its stamp, a list as the number of its items, money in minor units; undefined where it is not
 * known. Of a facet that its source says is not there, lists are empty and single fields are not known.
 */
export function factAt(input: SignalInput, path: string): FactUse | undefined {
  const [first = '', second, third] = path.split('.');
  const facet = FACET_NAMES.find((name) => name === first);
  if (!facet) return undefined;
  const field = second ?? LISTS[facet];
  const isList = second === undefined && field !== undefined;
  if (isAbsent(input, facet)) return isList ? factUse(input, path, 0) : undefined;
  const value: Readonly<Record<string, unknown>> | undefined = present(input, facet);
  if (!value || field === undefined) return undefined;
  const isMeter = facet === 'usage' && !(field in value);
  const found = isMeter ? meterAt(input, field, third) : plain(value[field]);
  return found === undefined ? undefined : factUse(input, path, found);
}

export const factsAt = (input: SignalInput, paths: readonly string[]): FactUse[] =>
  paths.flatMap((path) => factAt(input, path) ?? []);
