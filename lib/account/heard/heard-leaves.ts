import type { FacetName } from '@/lib/domain/facet-names';
import type { Heard } from '@/lib/domain/journal';
import { applyMapping } from '@/lib/sources/canonical/apply-mapping';
import type { FieldFrom } from '@/lib/sources/canonical/field-mapping';
import { facetOfField, fieldOf } from '@/lib/sources/canonical/fields';
import { rowOf } from '@/lib/sources/canonical/raw-row';
import { heardItems } from './heard-items';

/** Whose midnight ends a day, and of which currency an amount is that names none: the playbook's. */
export interface HeardGround {
  timeZone: string;
  currency: string;
}

/** What an answer says of one facet, by field. */
export interface HeardLeaves {
  facet: FacetName;
  leaves: Readonly<Record<string, unknown>>;
}

/** What makes a fact of it besides the value: the day it was said, the person who said it. */
function beside(field: string): Record<string, FieldFrom> {
  if (field.startsWith('nps.')) {
    return { 'nps.answeredOn': { from: 'on', date: 'ymd' }, 'nps.contactId': { from: 'contact' } };
  }
  return field.startsWith('usage.') ? { 'usage.asOf': { from: 'on', date: 'ymd' } } : {};
}

/** The fact that an answer is; null: it is words to keep, and no fact that the canonical fields know. */
export function heardLeaves(entry: Heard, { timeZone, currency }: HeardGround): HeardLeaves | null {
  const { field, value, onDate, contactId, atMs } = entry;
  const facet = facetOfField(field);
  const known = fieldOf(field);
  if (!known || facet === null) return null;
  if (known.list) {
    const leaves = heardItems(entry);
    return leaves && { facet, leaves };
  }
  const row = rowOf({ said: value, on: onDate, contact: contactId });
  const fields = { ...beside(field), [field]: { from: 'said', date: 'ymd', decimal: 'point' } as const };
  const mapped = applyMapping(
    row,
    { format: 'tsugite-mapping/1', timeZone, currency, fields },
    { source: 'rep', nowMs: atMs, facets: [facet] },
  );
  const found = mapped.facets[facet];
  const leaves = found?.state === 'present' ? (found.value as Record<string, unknown>) : mapped.parts[facet];
  if (!leaves || Object.keys(leaves).length === 0) return null;
  // That nothing is said of the meters does not mean that there are none.
  const { metrics, ...rest } = leaves;
  const empty = Array.isArray(metrics) && metrics.length === 0;
  return { facet, leaves: empty ? rest : leaves };
}
