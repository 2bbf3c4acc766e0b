import { FACET_NAMES } from '@/lib/domain/facet-names';
import { keysOf } from '../../canonical/account-keys';
import type { FieldMapping } from '../../canonical/field-mapping';
import { facetOfField } from '../../canonical/fields';
import { listLeaves } from '../../canonical/list-leaves';
import { ownLeaves } from '../../canonical/own-leaves';
import { type RawRow, rowOf } from '../../canonical/raw-row';
import type { ListName } from '../../field-map';
import { Report } from '../../report';
import { type Materialised, materialise, pathProblems } from './materialise';

/** One line of the mapping's table: what the source sent for a field and what it becomes. */
export interface PreviewLine {
  /** Canonical field, or list. */
  id: string;
  from: string;
  /** As it was sent; of a list the number of its rows. Missing: nothing was sent. */
  raw?: unknown;
  /** The fact; of a list its first three items. Missing: unknown. */
  value?: unknown;
  /** Why it is no fact. `at`: the place in the path, where the path itself is wrong. */
  problem?: { received: string; expected: string; at?: number };
}

const SHOWN_ITEMS = 3;
const KEYS = { 'account.id': 'id', 'account.externalId': 'externalId', 'account.domain': 'domain' } as const;

function rowOfMaterialised({ record, lists }: Materialised): RawRow {
  const own = rowOf(record);
  return {
    value: (path) => own.value(path),
    rows(path) {
      const list = lists.get(path);
      return list?.ok ? list.value.rows.map(rowOf) : own.rows(path);
    },
  };
}

/** The line without what is not there. */
function lineOf(id: string, from: string, raw: unknown, value: unknown, problem: PreviewLine['problem']): PreviewLine {
  return {
    id,
    from,
    ...(raw === undefined ? {} : { raw }),
    ...(value === undefined ? {} : { value }),
    ...(problem === undefined ? {} : { problem }),
  };
}

function ownLines(row: RawRow, mapping: FieldMapping): PreviewLine[] {
  const keys = keysOf(row, mapping);
  const read = new Map(
    FACET_NAMES.map((name) => {
      const report = new Report();
      return [name, { leaves: ownLeaves(name, { row, mapping, report }), report }] as const;
    }),
  );
  return Object.entries(mapping.fields).map(([id, { from }]) => {
    const facet = facetOfField(id);
    const raw = row.value(from);
    if (facet === null) return lineOf(id, from, raw, keys[KEYS[id as keyof typeof KEYS]], undefined);
    const leaf = id.slice(facet.length + 1);
    const { leaves, report } = read.get(facet) ?? { leaves: {}, report: new Report() };
    const problem = report.problems.find(({ path }) => path === leaf);
    return lineOf(id, from, raw, leaves[leaf], problem && { received: problem.received, expected: problem.expected });
  });
}

function listLines(row: RawRow, mapping: FieldMapping, nowMs: number): PreviewLine[] {
  return Object.entries(mapping.lists ?? {}).flatMap(([id, list]) => {
    if (!list) return [];
    const report = new Report();
    const facet = facetOfField(id);
    const only: FieldMapping = { ...mapping, lists: { [id]: list } };
    const items = facet ? listLeaves(facet, { row, mapping: only, report, nowMs })[id as ListName] : undefined;
    const [problem] = report.problems;
    const rows = row.rows(list.from);
    const raw = rows ? rows.length : row.value(list.from);
    const told = problem && { received: `${problem.path}: ${problem.received}`.slice(0, 80), expected: problem.expected };
    return [lineOf(id, list.from, raw, items?.slice(0, SHOWN_ITEMS), told)];
  });
}

/** What an answer would become by a mapping, field by field, for the table in which the mapping is made. Nothing is stored. */
export function previewMapping(json: unknown, mapping: FieldMapping, nowMs: number): PreviewLine[] {
  const wrong = new Map(pathProblems(mapping).map((problem) => [problem.where, problem]));
  const row = rowOfMaterialised(materialise(json, mapping));
  const lines = [...ownLines(row, mapping), ...listLines(row, mapping, nowMs)];
  return lines.map((line) => {
    const inList = [...wrong].find(([where]) => where.startsWith(`lists.${line.id}.`))?.[1];
    const bad = wrong.get(`fields.${line.id}.from`) ?? inList;
    if (!bad) return line;
    return { id: line.id, from: line.from, problem: { received: line.from.slice(0, 80), expected: bad.expected, at: bad.at } };
  });
}
