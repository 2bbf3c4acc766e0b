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

function readLeaf(facet: FacetName, leaf: string, from: FieldFrom, input: LeavesInput): unknown {
  const field = fieldOf(`${facet}.${leaf}`);
  if (!field) return undefined;
  const raw = input.row.value(from.from);
  if (leaf.endsWith('.included') && typeof raw === 'string' && UNLIMITED.test(raw.trim())) return null;
  const found = readValue({ field, from, mapping: input.mapping, row: input.row }, raw);
  if (found.state === 'none') return undefined;
  const parsed = found.state === 'value' ? z.safeParse(schemaOf(facet, leaf, field), found.value) : undefined;
  if (parsed?.success) return parsed.data;
  input.report.bad(leaf, raw, EXPECTED_KIND[field.kind]);
  return undefined;
}

/** The fields of the account itself that belong to one facet, by their name within it; `seats.used` and the like as they are. */
export function ownLeaves(facet: FacetName, input: LeavesInput): Record<string, unknown> {
  const leaves: Record<string, unknown> = {};
  for (const [id, from] of Object.entries(input.mapping.fields)) {
    if (!id.startsWith(`${facet}.`)) continue;
    const leaf = id.slice(facet.length + 1);
    const read = readLeaf(facet, leaf, from, input);
    if (read === undefined) continue;
    leaves[leaf] = read;
    input.report.origin(leaf, from.from);
  }
  return leaves;
}
