import type { Result } from '@/lib/domain/app-error';
import type { SourceField } from '../canonical/source-field';
import { isRecord, type RawRecord } from '../read-leaves';

/** A field in a source's own words, not looked at yet. */
export interface RawField {
  path: unknown;
  label?: unknown;
  type?: unknown;
  choices?: readonly unknown[];
}

const MOST_FIELDS = 2000;
const MOST_CHOICES = 500;
const isName = (text: unknown): text is string => typeof text === 'string' && text !== '' && text.length <= 300;

/** The field as far as it makes sense; null: it has no name. */
function fieldOf({ path, label, type, choices = [] }: RawField): SourceField | null {
  if (!isName(path)) return null;
  const words = choices.filter(isName).slice(0, MOST_CHOICES);
  return {
    path,
    ...(isName(label) ? { label } : {}),
    ...(isName(type) ? { type } : {}),
    ...(words.length > 0 ? { choices: words } : {}),
  };
}

/**
 * A source's own list of fields: rows, or records by their names, behind a key of the answer ('' is the answer itself). `read` gives null for
 * what is no value of the account.
 */
export function describedBy(
  answer: Result<unknown>,
  key: string,
  read: (row: RawRecord, name: string) => RawField | null,
): Result<SourceField[]> {
  if (!answer.ok) return answer;
  const rows = key === '' ? answer.value : isRecord(answer.value) ? answer.value[key] : undefined;
  if (typeof rows !== 'object' || rows === null) return { ok: false, error: { kind: 'unexpected-shape', path: key || '(body)' } };
  const fields = new Map<string, SourceField>();
  for (const [name, row] of Object.entries(rows).slice(0, MOST_FIELDS)) {
    const raw = isRecord(row) ? read(row, name) : null;
    const field = raw && fieldOf(raw);
    if (field && !fields.has(field.path)) fields.set(field.path, field);
  }
  return { ok: true, value: [...fields.values()] };
}
