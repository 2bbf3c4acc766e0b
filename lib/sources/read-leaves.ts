import { z } from '@/lib/domain/z';
import type { FieldRule, Rules } from './field-map';
import type { Report } from './report';
import { EXPECTED, type RawContext, transform } from './transform';

export type RawRecord = Readonly<Record<string, unknown>>;

/** Is it a JSON object, so that its members may be looked at. */
export function isRecord(raw: unknown): raw is RawRecord {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

/** The value behind a field, one reference deep at most (`Owner.Name`). */
function dig(record: RawRecord, path: string): unknown {
  const [head = '', tail] = path.split('.');
  const first = Object.hasOwn(record, head) ? record[head] : undefined;
  if (tail === undefined) return first;
  return isRecord(first) && Object.hasOwn(first, tail) ? first[tail] : undefined;
}

/** The text at a path, or a number as one; undefined: nothing stands there. */
export function itemText(record: RawRecord, path: string): string | undefined {
  const raw = dig(record, path);
  const text = typeof raw === 'number' ? String(raw) : typeof raw === 'string' ? raw.trim() : '';
  return text === '' ? undefined : text;
}

function expectedOf(rule: FieldRule | undefined): string {
  return rule ? EXPECTED[rule.as] : 'a value';
}

/** What is read from one record: `at` is put before the paths of its problems, e.g. `points[3].`. */
export interface LeavesInput {
  record: RawRecord;
  rules: Rules;
  context: RawContext;
  report: Report;
  at: string;
}

/**
 * Reads the fields of one record, each on its own: a value that is not what the schema wants is left out and reported, and
 * no other field suffers.
 */
export function readLeaves<Shape extends z.core.$ZodShape>(
  schema: z.ZodMiniObject<Shape>,
  { record, rules, context, report, at }: LeavesInput,
): Partial<z.output<z.ZodMiniObject<Shape>>> {
  const leaves: Record<string, unknown> = {};
  for (const [leaf, rule] of Object.entries(rules)) {
    const type = schema.shape[leaf];
    if (!type) continue;
    const raw = dig(record, rule.field);
    const found = transform(rule, raw, context);
    if (found.state === 'none') continue;
    const parsed = found.state === 'value' ? z.safeParse(type, found.value) : undefined;
    if (parsed?.success) leaves[leaf] = parsed.data;
    else report.bad(at + leaf, raw, expectedOf(rule));
  }
  return leaves as Partial<z.output<z.ZodMiniObject<Shape>>>;
}

/** The same for an item of a list, which is nothing without its required fields: then null, with the reason reported. */
export function readItem<Shape extends z.core.$ZodShape>(
  schema: z.ZodMiniObject<Shape>,
  input: LeavesInput,
): z.output<z.ZodMiniObject<Shape>> | null {
  const leaves = readLeaves(schema, input);
  const parsed = z.safeParse(schema, leaves);
  if (parsed.success) return parsed.data;
  const leaf = String(parsed.error.issues[0]?.path[0] ?? '');
  if (!input.report.has(input.at + leaf)) input.report.bad(input.at + leaf, 'nothing', expectedOf(input.rules[leaf]));
  return null;
}

/** The schema of one item of a list's schema. */
export function itemOf<Item extends z.core.$ZodType>(list: z.ZodMiniArray<Item>): Item {
  return list._zod.def.element;
}
