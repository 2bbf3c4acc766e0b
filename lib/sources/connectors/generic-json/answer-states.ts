import type { AppError } from '@/lib/domain/app-error';
import { parsePath } from './path/parse-path';
import { queryPath } from './path/query-path';

const isNothing = (value: unknown) =>
  value === null || value === undefined || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);

function valuesAt(json: unknown, from: string): readonly unknown[] | null {
  const parsed = parsePath(from);
  const found = parsed.ok ? queryPath(parsed.path, json) : null;
  return found?.ok ? found.values : null;
}

/** Words with which services say that there is no such record; everything else that fails is not understood. */
const NOT_THERE =
  /not[\s_-]*(?:be\s+)?found|no\s+such|does\s+not\s+exist|unknown\s+(?:record|customer|account)|存在しません|見つかりません/i;

/** The failure that an answer tells of itself at a path; null: it tells none. Its own words may name places of the server and are not kept. */
export function failureAt(json: unknown, path: string | undefined): AppError | null {
  const from = path?.trim() ?? '';
  if (from === '') return null;
  const values = valuesAt(json, from);
  // Too much to look at: whether it failed is not known, and then it is no answer.
  if (values === null) return { kind: 'unexpected-shape', path: from };
  const told = values.filter((value) => value !== false && !isNothing(value));
  if (told.length === 0) return null;
  const words = JSON.stringify(told).slice(0, 2000);
  return NOT_THERE.test(words) ? { kind: 'not-found', what: 'account' } : { kind: 'unexpected-shape', path: from };
}

/** Does the answer say that it has nothing of the account: what should hold its data is there, and empty. */
export function isEmptyAt(json: unknown, path: string | undefined): boolean {
  const from = path?.trim() ?? '';
  if (from === '') return false;
  const values = valuesAt(json, from);
  return values !== null && values.length > 0 && values.every(isNothing);
}
