import type { ListName } from '../field-map';
import { assign } from './assign';
import { type CodeWords, DOMAIN_CODES } from './code-table';
import type { FieldFrom, FieldMapping } from './field-mapping';
import { FIELD_WORDS, type FieldWords } from './field-words';
import { LIST_WORDS } from './list-words';
import { type MeterWords, meterWords } from './meter-words';
import { named, type SourceField } from './source-field';
import { type Candidate, type Reason, weighCandidate } from './weigh-candidate';

export interface AutoMapOptions {
  nowMs: number;
  timeZone: string;
  currency?: string;
  /** Maps the columns of a list (a file of NPS answers) instead of the account's own fields. */
  list?: ListName;
  /** The playbook's meters, where they have other names than the usual ones. */
  meters?: readonly MeterWords[];
  /** By canonical id, the codes that are wanted and their words: `plan.planId`, `profile.industry`. */
  codes?: Readonly<Record<string, CodeWords>>;
  /** Nothing is proposed below it. */
  floor?: number;
}

export interface Proposal {
  id: string;
  from: FieldFrom;
  /** 0 to 1; how much speaks for it. */
  confidence: number;
  reason: Reason;
  /** Other fields that were near, best first. */
  others: readonly { path: string; confidence: number }[];
}

export interface AutoMapped {
  proposals: readonly Proposal[];
  /** Canonical ids for which nothing was found; meters only where another field of theirs was. */
  missing: readonly string[];
  /** Source fields that serve nothing. */
  unused: readonly string[];
}

/** Below this a likeness is an accident. */
export const FLOOR = 0.62;

function wordsFor({ list, meters }: AutoMapOptions): readonly FieldWords[] {
  if (list) return LIST_WORDS.filter(({ id }) => id.startsWith(`${list}.`));
  return [...FIELD_WORDS, ...meterWords(meters)];
}

function missingOf(words: readonly FieldWords[], found: readonly Candidate[]): string[] {
  const ids = new Set(found.map(({ id }) => id));
  // A share is enough where there is no count, and the other way about.
  const optional = (id: string) => /^usage\.[\w-]+\.(?:used|included|share)$/.test(id) && id.split('.').length === 3;
  return [...new Set(words.map(({ id }) => id))].filter((id) => !ids.has(id) && !optional(id));
}

/**
 * Proposes which of a source's fields hold which facts, from their names and labels in English and Japanese, their types and a
 * few values. One source field serves one fact. What nothing speaks for is named as missing, never filled with the nearest.
 */
export function autoMap(fields: readonly SourceField[], options: AutoMapOptions): AutoMapped {
  const floor = options.floor ?? FLOOR;
  const words = wordsFor(options);
  const mapping: FieldMapping = {
    format: 'tsugite-mapping/1',
    timeZone: options.timeZone,
    fields: {},
    ...(options.currency === undefined ? {} : { currency: options.currency }),
  };
  const context = { mapping, codes: { ...DOMAIN_CODES, ...options.codes }, nowMs: options.nowMs };
  const own = fields.slice(0, 5000).map(named);
  const candidates = words.flatMap((word) => own.flatMap((field) => weighCandidate(word, field, context) ?? []));
  const likely = candidates.filter(({ confidence }) => confidence >= floor);
  const chosen = assign(likely);
  const used = new Set(chosen.map(({ from }) => from.from));
  const proposals = chosen.map(({ id, from, confidence, reason }) => ({
    id,
    from,
    confidence,
    reason,
    others: likely
      .filter((other) => other.id === id && other.from.from !== from.from)
      .sort((a, b) => b.confidence - a.confidence)
      .slice(0, 5)
      .map((other) => ({ path: other.from.from, confidence: other.confidence })),
  }));
  const unused = fields.map(({ path }) => path).filter((path) => !used.has(path));
  return { proposals, missing: missingOf(words, chosen), unused };
}

/** The proposals as a mapping of the account's own fields, over one that is there: what a person chose is not replaced. */
export function mappingOf({ proposals }: AutoMapped, base: FieldMapping): FieldMapping {
  const proposed = Object.fromEntries(proposals.map(({ id, from }) => [id, from]));
  return { ...base, fields: { ...proposed, ...base.fields } };
}
