import type { FacetName } from '@/lib/domain/facet-names';
import { z } from '@/lib/domain/z';
import type { Report } from '../report';
import { EXPECTED_KIND } from './expected-kind';
import { FACET_SHAPES } from './facet-shapes';
import type { FieldFrom, FieldMapping } from './field-mapping';
import { type CanonicalField, fieldOf } from './fields';
import type { RawRow } from './raw-row';
import { readValue } from './read-value';
import { VALUE_SCHEMAS } from './value-schemas';

export interface LeavesInput {
  row: RawRow;
  mapping: FieldMapping;
  report: Report;
}

/** The schema of a field's value: the domain's where the facet has a field of that name, else that of its kind. */
function schemaOf(facet: FacetName, leaf: string, { kind }: CanonicalField): z.core.$ZodType {
  const shape = FACET_SHAPES[facet].shape as Record<string, z.core.$ZodType>;
  if (kind === 'codes' || kind === 'lines') return VALUE_SCHEMAS[kind];
  return shape[leaf] ?? VALUE_SCHEMAS[kind];
}

const UNLIMITED = /^(?:無制限|unlimited|∞|制限なし)$/i;

/** What a cell gives for one field: a fact, nothing, or something that is not a fact of this kind (`expected` says of which). */
export type LeafRead = { state: 'value'; value: unknown } | { state: 'none' } | { state: 'bad'; expected: string };

const NOTHING: LeafRead = { state: 'none' };

/** Reads one field of the account, for many records: what does not depend on the record is looked up once. */
export function leafOf(
  facet: FacetName,
  leaf: string,
  from: FieldFrom,
): (row: RawRow, raw: unknown, mapping: FieldMapping) => LeafRead {
  const field = fieldOf(`${facet}.${leaf}`);
  if (!field) return () => NOTHING;
  const schema = schemaOf(facet, leaf, field);
  const bad: LeafRead = { state: 'bad', expected: EXPECTED_KIND[field.kind] };
  const hasLimit = leaf.endsWith('.included');
  return (row, raw, mapping) => {
    if (hasLimit && typeof raw === 'string' && UNLIMITED.test(raw.trim())) return { state: 'value', value: null };
    const found = readValue({ field, from, mapping, row }, raw);
    if (found.state === 'none') return NOTHING;
    const parsed = found.state === 'value' ? z.safeParse(schema, found.value) : undefined;
    return parsed?.success ? { state: 'value', value: parsed.data } : bad;
  };
}

/** The fields of the account itself that belong to one facet, by their name within it; `seats.used` and the like as they are. */
export function ownLeaves(facet: FacetName, input: LeavesInput): Record<string, unknown> {
  const leaves: Record<string, unknown> = {};
  for (const [id, from] of Object.entries(input.mapping.fields)) {
    if (!id.startsWith(`${facet}.`)) continue;
    const leaf = id.slice(facet.length + 1);
    const raw = input.row.value(from.from);
    const read = leafOf(facet, leaf, from)(input.row, raw, input.mapping);
    if (read.state === 'bad') input.report.bad(leaf, raw, read.expected);
    if (read.state !== 'value' || read.value === undefined) continue;
    leaves[leaf] = read.value;
    input.report.origin(leaf, from.from);
  }
  return leaves;
}
