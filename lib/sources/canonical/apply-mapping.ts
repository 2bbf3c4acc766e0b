import { FACET_NAMES, type FacetName, type Facets } from '@/lib/domain/account-snapshot';
import type { AppError } from '@/lib/domain/app-error';
import type { Problem } from '@/lib/domain/facet';
import { z } from '@/lib/domain/z';
import { Report } from '../report';
import { type AccountKeys, keysOf } from './account-keys';
import { completed } from './complete-facet';
import { FACET_SHAPES } from './facet-shapes';
import type { FieldMapping } from './field-mapping';
import { facetOfField } from './fields';
import { listLeaves } from './list-leaves';
import { ownLeaves } from './own-leaves';
import type { RawRow } from './raw-row';

/** Fields of a facet that is not whole without others: known all the same, for whoever has the others. */
export type FacetParts = Partial<Record<FacetName, Readonly<Record<string, unknown>>>>;

export interface Mapped {
  /** What the row says it is about. */
  keys: AccountKeys;
  /** The facets that the mapping names; nothing is said of the others. */
  facets: Partial<Facets>;
  /** What was found of facets that are unknown as a whole (overdue invoices without the tickets). */
  parts: FacetParts;
  /** All that could not be used, by canonical path: `plan.seats`, `nps.responses[3].score`. */
  problems: Problem[];
}

/** Whose row it is and when it was read; the stamp of every facet. */
export interface MappingStamp {
  source: string;
  nowMs: number;
  /** Only these facets; left out: all that are mapped. */
  facets?: readonly FacetName[];
}

function mappedFacets({ fields, lists = {} }: FieldMapping): Set<FacetName> {
  const named = Object.keys(fields).map(facetOfField);
  // What was bought elsewhere stands in the same list.
  const bought = lists['purchases.items']?.fields.fromCompetitor ? (['competitors'] as const) : [];
  const listed = Object.keys(lists).map(facetOfField);
  return new Set([...named, ...listed, ...bought].filter((name) => name !== null));
}

/** Why nothing can be said: what came could not be read, or did not come. */
function errorOf(name: FacetName, report: Report, missing: string | undefined): AppError {
  const [problem] = report.problems;
  if (problem) return { kind: 'unexpected-shape', path: `${name}.${problem.path}`.slice(0, 200) };
  return { kind: 'not-found', what: missing === undefined ? name : `${name}.${missing}` };
}

/** Does an empty answer say that there is none: of a contract whose plan is asked for, of a stage. Elsewhere it says nothing. */
function saysNone(name: FacetName, { fields }: FieldMapping): boolean {
  if (name === 'plan') return fields['plan.planId'] !== undefined || fields['plan.planName'] !== undefined;
  return name === 'lifecycle';
}

/** The meters' own fields; what is included of seats are the seats bought. */
function usageOwn(row: RawRow, mapping: FieldMapping, report: Report): Record<string, unknown> {
  const own = ownLeaves('usage', { row, mapping, report });
  if (own['seats.included'] !== undefined || (own['seats.used'] ?? own['seats.share']) === undefined) return own;
  const { seats } = ownLeaves('plan', { row, mapping, report: new Report() });
  return seats === undefined ? own : { ...own, 'seats.included': seats };
}

/**
 * What one record of a source says about one account, by a mapping. Every value stands for itself: one that is no fact is left
 * out and told in `problems`, and no other suffers. A missing value is unknown; an empty list is none. Pure.
 */
export function applyMapping(row: RawRow, mapping: FieldMapping, { source, nowMs, facets: only }: MappingStamp): Mapped {
  const facets: Partial<Record<FacetName, unknown>> = {};
  const parts: Partial<Record<FacetName, Record<string, unknown>>> = {};
  const problems: Problem[] = [];
  const wanted = mappedFacets(mapping);
  for (const name of FACET_NAMES) {
    if (!wanted.has(name) || (only && !only.includes(name))) continue;
    const report = new Report();
    const own = name === 'usage' ? usageOwn(row, mapping, report) : ownLeaves(name, { row, mapping, report });
    const lists = listLeaves(name, { row, mapping, report, nowMs });
    const leaves = completed(name, { own, lists, mapping, report, nowMs });
    const parsed = z.safeParse(FACET_SHAPES[name], leaves);
    const stamp = { source, fetchedAtMs: nowMs, ...report.stamp() };
    const empty = Object.keys(leaves).length === 0;
    problems.push(...report.problems.map((problem) => ({ ...problem, path: `${name}.${problem.path}`.slice(0, 120) })));
    if (empty && report.problems.length === 0 && saysNone(name, mapping)) facets[name] = { state: 'absent', ...stamp };
    else if (parsed.success && !empty) facets[name] = { state: 'present', value: parsed.data, ...stamp };
    else {
      const missing = parsed.success ? undefined : String(parsed.error.issues[0]?.path[0] ?? '');
      facets[name] = { state: 'unknown', error: errorOf(name, report, missing), ...stamp };
      if (!empty) parts[name] = leaves;
    }
  }
  return { keys: keysOf(row, mapping), facets: facets as Partial<Facets>, parts, problems };
}
