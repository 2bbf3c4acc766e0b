import { z } from '@/lib/domain/z';
import type { AutoMapped, Proposal } from './auto-map';
import type { FieldFrom, FieldMapping, Scale } from './field-mapping';
import { type CanonicalField, fieldOf, OWN_FIELDS, parameterOf, type ValueKind } from './fields';
import type { RawRow } from './raw-row';
import { readValue } from './read-value';
import { VALUE_SCHEMAS } from './value-schemas';

/** What a field gives for the account that is looked at. `raw` is the source's own text. */
export type LiveValue =
  | { state: 'value'; value: unknown; raw: string }
  | { state: 'none' }
  | { state: 'problem'; raw: string }
  | { state: 'no-account' }
  /** Of a list that has no entry for the account. */
  | { state: 'no-entry' };

/** One row of the table of a mapping. */
export interface MappingRow {
  id: string;
  kind: ValueKind;
  /** The meter or feature of an id that has one. */
  parameter?: string;
  from: string | null;
  scale: readonly Scale[];
  /** What may be chosen as its scale, the plain one first. */
  scales: readonly (readonly Scale[])[];
  live: LiveValue;
  /** Present: what stands there was proposed and not chosen by a person. */
  proposal?: Pick<Proposal, 'confidence' | 'reason'>;
}

const MONEY: readonly (readonly Scale[])[] = [[], ['thousand'], ['ten-thousand'], ['million'], ['minor']];

/** What may be chosen as a field's scale, the plain one first. */
export function scalesOf({ kind, unit }: CanonicalField): readonly (readonly Scale[])[] {
  if (kind === 'ratio') return [[], ['percent']];
  if (kind === 'count' && unit === 'month') return [[], ['year']];
  if (kind === 'count' && unit === 'day') return [[], ['month']];
  if (kind === 'count' || kind === 'quantity') return [[], ['thousand'], ['ten-thousand'], ['million']];
  if (kind !== 'money') return [[]];
  return unit ? [...MONEY, ...MONEY.map((scale) => [...scale, 'per-year' as const])] : [...MONEY, ['hundred-million']];
}

function textOf(raw: unknown): string {
  const text = typeof raw === 'string' ? raw : (JSON.stringify(raw) ?? '');
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** What a field gives for one record. */
export function liveOf(field: CanonicalField, from: FieldFrom | undefined, mapping: FieldMapping, row: RawRow | null): LiveValue {
  if (row === null) return { state: 'no-account' };
  if (!from) return { state: 'none' };
  const raw = row.value(from.from);
  const found = readValue({ field, from, mapping, row }, raw);
  if (found.state === 'none') return { state: 'none' };
  const parsed = found.state === 'value' ? z.safeParse(VALUE_SCHEMAS[field.kind], found.value) : undefined;
  return parsed?.success ? { state: 'value', value: parsed.data, raw: textOf(raw) } : { state: 'problem', raw: textOf(raw) };
}

/** The account's own fields in reading order, with the meters that are mapped or proposed where meters stand. */
function idsOf(mapping: FieldMapping, proposed: readonly string[]): string[] {
  const mapped = [...new Set([...Object.keys(mapping.fields), ...proposed])].filter((id) => parameterOf(id) !== undefined).sort();
  const [adoption, meters] = [
    mapped.filter((id) => id.startsWith('usage.adoption.')),
    mapped.filter((id) => !id.startsWith('usage.adoption.')),
  ];
  return OWN_FIELDS.flatMap(({ id }) => {
    if (!id.includes('{')) return [id];
    if (id === 'usage.{metric}.used') return meters.length > 0 ? meters : ['usage.seats.used', 'usage.seats.share'];
    return id === 'usage.adoption.{feature}' ? adoption : [];
  });
}

/** A mapping as rows, each with what it gives for one account. `proposed` marks what the machine put there, `ids` chooses other fields than the account's own. Pure. */
export function mappingRows(
  mapping: FieldMapping,
  row: RawRow | null,
  { proposals }: Pick<AutoMapped, 'proposals'>,
  ids?: readonly string[],
): MappingRow[] {
  const byId = new Map(proposals.map((proposal) => [proposal.id, proposal]));
  return (ids ?? idsOf(mapping, [...byId.keys()])).flatMap((id) => {
    const field = fieldOf(id);
    if (!field) return [];
    const from = mapping.fields[id];
    const proposal = byId.get(id);
    const parameter = parameterOf(id);
    const stands = proposal && proposal.from.from === from?.from;
    return [
      {
        id,
        kind: field.kind,
        from: from?.from ?? null,
        scale: from?.scale ?? [],
        scales: scalesOf(field),
        live: liveOf(field, from, mapping, row),
        ...(parameter === undefined ? {} : { parameter }),
        ...(stands ? { proposal: { confidence: proposal.confidence, reason: proposal.reason } } : {}),
      },
    ];
  });
}
