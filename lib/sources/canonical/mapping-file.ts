import { z } from '@/lib/domain/z';
import { FieldMapping } from './field-mapping';

/** What is wrong with a mapping that was read: where, and what was wanted there. */
export interface MappingIssue {
  /** As in `fields.plan.seats.from`; empty: the whole file. */
  path: string;
  message: string;
}

export type ReadMapping = { ok: true; mapping: FieldMapping } | { ok: false; issues: MappingIssue[] };

/** A mapping is small; a file of this size is another thing. */
const MOST_CHARACTERS = 1_000_000;
const MOST_ISSUES = 50;

/** A mapping of an imported file or of a policy, judged; nothing of a bad one is taken. */
export function readMapping(text: string): ReadMapping {
  if (text.length > MOST_CHARACTERS) return { ok: false, issues: [{ path: '', message: 'longer than a mapping can be' }] };
  let raw: unknown;
  try {
    raw = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { ok: false, issues: [{ path: '', message: error instanceof Error ? error.message.slice(0, 200) : 'no JSON' }] };
  }
  return checkMapping(raw);
}

/** The same for what is parsed already (managed settings). */
export function checkMapping(raw: unknown): ReadMapping {
  const parsed = z.safeParse(FieldMapping, raw);
  if (parsed.success) return { ok: true, mapping: parsed.data };
  const issues = parsed.error.issues.map(({ path, message, code, ...rest }) => ({
    path: [...path, ...('keys' in rest && Array.isArray(rest.keys) ? [String(rest.keys[0])] : [])].join('.'),
    message: message || code || 'not what is wanted here',
  }));
  return { ok: false, issues: issues.slice(0, MOST_ISSUES) };
}

/** A mapping as one JSON file: fields by name, so that two exports of one mapping are the same bytes. */
export function writeMapping(mapping: FieldMapping): string {
  const byName = <T>(record: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
  const { format, timeZone, fields, lists, ...rest } = mapping;
  const sorted = { format, timeZone, ...byName(rest), fields: byName(fields), ...(lists ? { lists: byName(lists) } : {}) };
  return `${JSON.stringify(sorted, null, 2)}\n`;
}
