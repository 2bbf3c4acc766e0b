import { z } from '@/lib/domain/z';
import { issueLines } from './issue-text';
import { reservedKeys } from './reserved-keys';

export type Input<T> = { ok: true; value: T } | { ok: false; lines: string[] };

export const bad = (...lines: string[]): { ok: false; lines: string[] } => ({ ok: false, lines });

/** More lines than this help nobody. */
const LINE_LIMIT = 20;

/** Parses JSON text and checks it against a schema; what is wrong is told by path, prefixed with the file's name. */
export function readInput<S extends z.core.$ZodType>(text: string, schema: S, name: string): Input<z.output<S>> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { ok: false, lines: [`${name}: not JSON: ${error instanceof Error ? error.message : String(error)}`] };
  }
  const reserved = reservedKeys(json).slice(0, LINE_LIMIT);
  if (reserved.length > 0) return bad(...reserved.map((path) => `${name}: ${path}: a key of this name is refused`));
  try {
    const parsed = z.safeParse(schema, json);
    if (parsed.success) return { ok: true, value: parsed.data };
    const lines = issueLines(json, parsed.error.issues).map((line) => `${name}: ${line}`);
    const more = lines.length > LINE_LIMIT ? [`${name}: and ${lines.length - LINE_LIMIT} more`] : [];
    return { ok: false, lines: [...lines.slice(0, LINE_LIMIT), ...more] };
  } catch (error) {
    // A condition nested ten thousand levels deep exhausts the stack of any recursive reader.
    if (error instanceof RangeError) return { ok: false, lines: [`${name}: nested too deeply`] };
    throw error;
  }
}
