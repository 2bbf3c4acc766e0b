import { FACET_NAMES } from '@/lib/domain/account-snapshot';
import { CurrencyCode } from '@/lib/domain/money';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import { z } from '@/lib/domain/z';
import { CellKind } from './portfolio-cells';
import { factOfColumn, kindOfFact } from './portfolio-facts';
import { bad, type Input, readInput } from './read-input';

const Column = z.union([
  z.string(),
  z.strictObject({
    to: z.string(),
    as: z.optional(CellKind),
    scale: z.optional(z.int().check(z.positive())),
    values: z.optional(z.record(z.string(), z.string())),
  }),
]);

/** A map file: which column holds which fact, in which unit and words; and of which facets the source says that there is none. */
const MapFile = z.strictObject({
  columns: z.record(z.string(), Column),
  currency: z.optional(CurrencyCode),
  absent: z.optional(z.array(z.enum(FACET_NAMES))),
  source: z.optional(z.string().check(z.minLength(1), z.maxLength(60))),
});

/** One column made ready. */
export interface MappedColumn {
  readonly column: string;
  readonly fact: string;
  readonly kind: CellKind;
  readonly scale: number;
  readonly values: Readonly<Record<string, string>>;
}

export interface ColumnMap {
  readonly columns: readonly MappedColumn[];
  /** Columns of the file that stand for no fact. */
  readonly unused: readonly string[];
  readonly currency: string;
  readonly absent: readonly (typeof FACET_NAMES)[number][];
  readonly source: string;
}

/** Facts that are none without their date. */
const DATED: readonly (readonly [fact: string, date: string])[] = [
  ['nps.scores', 'nps.answeredOn'],
  ['interest.subjects', 'interest.seenOn'],
];

/** The same fact twice, no account id, a list without its date: then nobody knows what a row says. */
function problemsOf(columns: readonly MappedColumn[], name: string): string[] {
  const has = (fact: string) => columns.some((one) => one.fact === fact);
  const twice = columns.filter(({ fact }, index) => columns.findIndex((one) => one.fact === fact) < index);
  return [
    ...twice.map(({ column, fact }) => `${name}: ${JSON.stringify(column)}: another column already holds ${fact}`),
    ...(has('account.id') ? [] : [`${name}: expected a column for account.id`]),
    ...DATED.flatMap(([fact, date]) => (has(fact) && !has(date) ? [`${name}: ${fact} needs a column for ${date}`] : [])),
  ];
}

/** The columns of a header by their well-known names. */
export function wellKnownMap(header: readonly string[], playbook: Playbook): Input<ColumnMap> {
  const metrics = playbook.metrics.map((metric) => metric.id);
  const columns = header.flatMap((column): MappedColumn[] => {
    const fact = factOfColumn(column, metrics);
    const kind = fact === undefined ? undefined : kindOfFact(fact);
    return fact === undefined || kind === undefined ? [] : [{ column, fact, kind, scale: 1, values: {} }];
  });
  const problems = problemsOf(columns, 'the header');
  if (problems.length > 0) return bad(...problems);
  const unused = header.filter((column) => !columns.some((one) => one.column === column));
  return { ok: true, value: { columns, unused, currency: playbook.currency, absent: [], source: 'csv' } };
}

/** A map file's text against a header: unknown facts, columns that the file lacks and facts named twice are refused. */
export function readMap(text: string, name: string, header: readonly string[], playbook: Playbook): Input<ColumnMap> {
  const read = readInput(text, MapFile, name);
  if (!read.ok) return read;
  const problems: string[] = [];
  const columns: MappedColumn[] = [];
  for (const [column, given] of Object.entries(read.value.columns)) {
    const { to: fact, as, scale = 1, values = {} } = typeof given === 'string' ? { to: given } : given;
    const kind = as ?? kindOfFact(fact);
    const at = `${name}: columns.${column}`;
    if (!header.includes(column)) problems.push(`${at}: the file has no such column`);
    else if (kindOfFact(fact) === undefined || kind === undefined) problems.push(`${at}: no such fact: ${JSON.stringify(fact)}`);
    else columns.push({ column, fact, kind, scale, values });
  }
  problems.push(...problemsOf(columns, name));
  if (problems.length > 0) return bad(...problems);
  const { currency = playbook.currency, absent = [], source = 'csv' } = read.value;
  return { ok: true, value: { columns, unused: [], currency, absent, source } };
}
