import { z } from '@/lib/domain/z';
import type { CodeWords } from './code-table';
import { codeTable } from './code-table';
import type { FieldFrom, FieldMapping, Scale } from './field-mapping';
import type { FieldWords } from './field-words';
import { type CanonicalField, fieldOf } from './fields';
import { type Likeness, nameLikeness } from './name-likeness';
import { rowOf } from './raw-row';
import { readNumber } from './read-number';
import { readValue } from './read-value';
import { filledSamples, type NamedField } from './source-field';
import { typeClass, typeFit } from './type-fit';
import { VALUE_SCHEMAS } from './value-schemas';

/** Why a field is proposed; texts are made of it elsewhere. */
export interface Reason {
  /** Which of its names spoke for it. */
  by: 'label' | 'name';
  /** The known name that it resembles. */
  word: string;
  /** What else spoke for it (+) or against it (−). */
  signs: readonly ('type' | 'samples' | 'samples-against' | 'unit' | 'future' | 'past-against' | 'codes' | 'codes-open')[];
}

export interface Candidate {
  /** The canonical field. */
  id: string;
  field: NamedField;
  from: FieldFrom;
  /** 0 to 1. Not a probability: how much speaks for it. */
  confidence: number;
  reason: Reason;
}

export interface WeighContext {
  mapping: FieldMapping;
  codes: Readonly<Record<string, CodeWords>>;
  nowMs: number;
}

const COUNTED = ['count', 'quantity', 'score', 'ratio', 'money', 'signed-money'];

/** The scales that names and samples show and that this kind of value can have. */
function scalesOf({ kind, unit }: CanonicalField, words: FieldWords, { field, name, label }: NamedField): Scale[] {
  const hinted = new Set([...name.scales, ...(label?.scales ?? []), ...(words.scale ?? [])]);
  if (kind === 'ratio') {
    const over = filledSamples(field).some(
      (sample) => Number(readNumber(typeof sample === 'number' ? sample : String(sample))?.digits ?? 0) > 1,
    );
    const small = filledSamples(field).length > 0 && !over;
    return (hinted.has('percent') || typeClass(field.type) === 'percent' || over) && !small ? ['percent'] : [];
  }
  if (kind !== 'money' && kind !== 'signed-money') return [];
  const monthly = name.monthly || label?.monthly === true;
  const perMonth = unit === 'per-month' || unit === 'per-seat-month';
  const yearly = perMonth && (words.scale !== undefined || !monthly);
  return [...hinted].filter((scale) => scale !== 'percent' && (scale !== 'per-year' || yearly));
}

/** A field inside another is named by both together, and nearly as well by itself. */
function pathLikeness({ name, leaf }: NamedField, words: FieldWords): Likeness {
  const whole = nameLikeness(name, words);
  const last = leaf && nameLikeness(leaf, words);
  return last && last.score * 0.92 > whole.score ? { ...last, score: last.score * 0.92 } : whole;
}

function better(one: Likeness, other: Likeness): boolean {
  return one.score > other.score;
}

/** Share of the samples that become facts by this rule; null without samples. */
function readable(canonical: CanonicalField, from: FieldFrom, named: NamedField, { mapping }: WeighContext): number | null {
  const samples = filledSamples(named.field);
  if (samples.length === 0) return null;
  // Whose money it is can be said later; that it is money can be seen now.
  const withCurrency = mapping.currency === undefined ? { ...mapping, currency: 'USD' } : mapping;
  const good = samples.filter((sample) => {
    const found = readValue({ field: canonical, from, mapping: withCurrency, row: rowOf({}) }, sample);
    return (
      found.state !== 'nonsense' && (found.state === 'none' || z.safeParse(VALUE_SCHEMAS[canonical.kind], found.value).success)
    );
  });
  return good.length / samples.length;
}

/** Renewals and notices lie ahead for most accounts; a column of past days is another thing. */
function ahead({ id }: CanonicalField, named: NamedField, { mapping, nowMs }: WeighContext): 'future' | 'past-against' | null {
  if (id !== 'plan.renewalOn' && id !== 'plan.noticeOn') return null;
  const samples = filledSamples(named.field);
  const field = fieldOf(id);
  if (!field || samples.length < 2) return null;
  const today = Temporal.Instant.fromEpochMilliseconds(nowMs).toZonedDateTimeISO(mapping.timeZone).toPlainDate().toString();
  const days = samples.map((sample) => readValue({ field, from: { from: 'x' }, mapping, row: rowOf({}) }, sample));
  const future = days.filter((day) => day.state === 'value' && typeof day.value === 'string' && day.value >= today).length;
  return future === 0 ? 'past-against' : future * 2 >= days.length ? 'future' : null;
}

/** How a source field would serve a canonical one; null where nothing in its names speaks for it, or its type speaks against it. */
export function weighCandidate(words: FieldWords, named: NamedField, context: WeighContext): Candidate | null {
  const canonical = fieldOf(words.id);
  if (!canonical) return null;
  const byName = pathLikeness(named, words);
  const byLabel = named.label ? nameLikeness(named.label, words) : { score: 0, word: '' };
  const label = better(byLabel, byName) || (byLabel.score > 0 && byLabel.score === byName.score);
  const best = label ? byLabel : byName;
  const fit = typeFit(canonical.kind, named.field.type);
  if (best.score === 0 || fit === 0) return null;
  const scale = scalesOf(canonical, words, named);
  // An amount for a month under a name for a year, or the other way about, is the neighbour's.
  const yearly = named.name.scales.includes('per-year') || named.label?.scales.includes('per-year') === true;
  const monthly = named.name.monthly || named.label?.monthly === true;
  const isYearsName = words.scale?.includes('per-year') ?? false;
  if (canonical.id === 'plan.mrr' && ((isYearsName && monthly && !yearly) || (!isYearsName && yearly && !monthly))) return null;
  const codes = context.codes[canonical.id];
  const coded = codes && canonical.kind === 'code' ? codeTable(named.field, codes) : null;
  const table = coded && Object.keys(coded.table).length > 0 ? coded.table : undefined;
  const from: FieldFrom = { from: named.field.path, ...(scale.length > 0 ? { scale } : {}), ...(table ? { table } : {}) };
  const read = canonical.kind === 'code' ? null : readable(canonical, from, named, context);
  if (read !== null && read < 0.5) return null;
  const time = ahead(canonical, named, context);
  const whole = COUNTED.includes(canonical.kind) && filledSamples(named.field).length > 0;
  const signs: Reason['signs'] = [
    ...(fit === 1 ? (['type'] as const) : []),
    ...(read === 1 && (whole || canonical.kind === 'date') ? (['samples'] as const) : []),
    ...(read !== null && read < 1 ? (['samples-against'] as const) : []),
    ...(scale.length > 0 ? (['unit'] as const) : []),
    ...(time ? [time] : []),
    ...(table ? (['codes'] as const) : []),
    ...(coded && coded.open.length > 0 ? (['codes-open'] as const) : []),
  ];
  const weight = {
    type: 0.04,
    samples: 0.04,
    'samples-against': -0.12,
    unit: 0.01,
    future: 0.06,
    'past-against': -0.42,
    codes: 0.05,
    'codes-open': -0.03,
  };
  const bothNames = byName.score > 0.5 && byLabel.score > 0.5 ? 0.03 : 0;
  const sum = 0.94 * best.score + bothNames + signs.reduce((total, sign) => total + weight[sign], 0);
  return {
    id: canonical.id,
    field: named,
    from,
    confidence: Math.max(0, Math.min(1, sum)),
    reason: { by: label ? 'label' : 'name', word: best.word, signs },
  };
}
