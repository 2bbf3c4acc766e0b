import { checkPage } from '../check-page';
import { readIdentity } from '../match/read-identity';
import type { PageIdentity } from '../recipe';
import type { RecipeData } from '../recipe-data';
import { healthOf } from './page-health';
import type { ReadProblem } from './plain-text';
import { type FieldRead, readRecord } from './read-field';
import type { FieldValue } from './read-value';

/** Why a field of a page says nothing. */
export type Unread = { why: 'missing' | 'ambiguous' } | { why: 'unreadable'; problem: ReadProblem; raw: string };

/** What a recipe reads of the page that it stands on, as plain data. Only `fields` are facts; `unread` is unknown. */
export interface PageReading {
  url: string;
  /** `accountId` and `tenant` are the address' word; missing: it is no account's. `failed` holds `fields` where nothing is to be trusted. */
  check: { state: 'recognised' | 'changed'; failed: string[]; covered: boolean; accountId?: string; tenant?: string };
  fields: Record<string, FieldValue>;
  unread: Record<string, Unread>;
  identity: PageIdentity;
  /** The address has gone on to another record, and the page still says what it said before. */
  stale?: true;
}

function unreadOf(read: FieldRead): Unread | null {
  if (read.state === 'read') return null;
  return read.state === 'unreadable'
    ? { why: 'unreadable', problem: read.problem, raw: read.raw.slice(0, 80) }
    : { why: read.state };
}

/** Reads the page at one moment: how it stands to its recipe, what it says, and who is signed in. Changes nothing on it. */
export function readPageBy(recipe: RecipeData, document: Document, url: URL): PageReading {
  const { state, failed, covered, says } = checkPage(recipe, document, url);
  const reads = readRecord(document, recipe.fields ?? {});
  const lost = Object.keys(reads).length > 0 && healthOf(reads).state === 'changed';
  const entries = Object.entries(reads);
  return {
    url: url.href,
    check: {
      state: lost ? 'changed' : state,
      failed: lost ? [...failed, 'fields'] : failed,
      covered,
      ...(says.state === 'account' && { accountId: says.ref.accountId, tenant: says.ref.tenant }),
    },
    fields: Object.fromEntries(entries.flatMap(([id, read]) => (read.state === 'read' ? [[id, read.value] as const] : []))),
    unread: Object.fromEntries(
      entries.flatMap(([id, read]) => {
        const unread = unreadOf(read);
        return unread ? [[id, unread] as const] : [];
      }),
    ),
    identity: readIdentity(document, recipe.identity ?? {}),
  };
}
