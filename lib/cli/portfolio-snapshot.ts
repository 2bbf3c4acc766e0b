import { AccountSnapshot, FACET_NAMES } from '@/lib/domain/account-snapshot';
import { z } from '@/lib/domain/z';
import { issueLines } from './issue-text';
import { type CellTerms, readCell } from './portfolio-cells';
import { facetValue, type RowFacts } from './portfolio-facets';
import type { ColumnMap } from './portfolio-map';
import type { CsvRow } from './read-csv';
import { bad, type Input } from './read-input';

export interface RowTerms {
  readonly map: ColumnMap;
  readonly nowMs: number;
  /** Today, `YYYY-MM-DD`. */
  readonly today: string;
}

/** The facts of a row, each cell read by its column's kind; what cannot be read is told by column. */
function factsOf({ fields }: Pick<CsvRow, 'fields'>, { columns, currency }: ColumnMap): Input<RowFacts> {
  const facts = new Map();
  const problems: string[] = [];
  const ownCurrency = columns.find((one) => one.fact === 'plan.currency');
  const own = (ownCurrency && fields[ownCurrency.column]?.trim()) || currency;
  for (const { column, fact, kind, scale, values } of columns) {
    const text = fields[column] ?? '';
    if (text.trim() === '') continue;
    const terms: CellTerms = { currency: own, scale, values };
    const cell = readCell(text, kind, terms);
    if (cell.ok) facts.set(fact, cell.value);
    else problems.push(`${column}: expected ${cell.expected}, received ${JSON.stringify(text.slice(0, 60))}`);
  }
  return problems.length === 0 ? { ok: true, value: facts } : bad(...problems);
}

/**
 * The snapshot of a row of a table. A facet of which the row says nothing is unknown, never empty; one that the map calls absent is
 * known to be none. What is wrong is told by column, or by path where the schema refuses it.
 */
export function snapshotOfRow(row: Pick<CsvRow, 'fields'>, { map, nowMs, today }: RowTerms): Input<AccountSnapshot> {
  const read = factsOf(row, map);
  if (!read.ok) return read;
  const facts = read.value;
  const accountId = facts.get('account.id');
  if (accountId === undefined) return bad('expected an account id, received nothing');
  const stamp = { source: map.source, fetchedAtMs: nowMs };
  const facets = FACET_NAMES.map((name) => {
    const isSaid = [...facts.keys()].some((path) => path.startsWith(`${name}.`));
    const value = isSaid ? facetValue(name, facts, today) : undefined;
    if (value !== undefined) return [name, { state: 'present', value, ...stamp }];
    if (map.absent.includes(name)) return [name, { state: 'absent', ...stamp }];
    return [name, { state: 'unknown', error: { kind: 'not-found', what: name } }];
  });
  const ref = {
    crm: String(facts.get('account.crm') ?? map.source),
    tenant: String(facts.get('account.tenant') ?? map.source),
    accountId: String(accountId),
  };
  const given = { v: 1, ref, facets: Object.fromEntries(facets) };
  const parsed = z.safeParse(AccountSnapshot, given);
  return parsed.success ? { ok: true, value: parsed.data } : bad(...issueLines(given, parsed.error.issues));
}
