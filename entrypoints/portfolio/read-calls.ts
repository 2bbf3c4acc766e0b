import type { BookRow } from '@/components/portfolio/book-row';
import type { ReadCalls } from '@/components/portfolio/call-list';
import { detectAccount } from '@/lib/crm/detect-account';
import type { CrmRecipe } from '@/lib/crm/recipe';
import { companyKey, namesCompany } from '@/lib/domain/company-name';
import type { CallEntry } from '@/lib/domain/desk';
import { busyTimes } from '@/lib/schedule/busy-times';

interface CallsWorld {
  rows: readonly BookRow[];
  /** Whose book it is. */
  crm: string;
  tenant: string;
  recipes: readonly CrmRecipe[];
  nowMs: number;
  timeZone: string;
}

const MOST_SUGGESTED = 8;

/** Midnight to midnight, where the policy's day is. */
function dayAround(nowMs: number, timeZone: string): { fromMs: number; toMs: number } {
  const start = Temporal.Instant.fromEpochMilliseconds(nowMs).toZonedDateTimeISO(timeZone).startOfDay();
  return { fromMs: start.epochMilliseconds, toMs: start.add({ days: 1 }).epochMilliseconds };
}

/** The accounts that one line means: by address, by id, by name. */
function meant(line: string, { rows, crm, tenant, recipes }: CallsWorld): string[] {
  if (/^https?:\/\//i.test(line)) {
    const ref = URL.canParse(line) ? detectAccount(new URL(line), recipes)?.account.ref : undefined;
    return ref?.crm === crm && ref.tenant === tenant ? [ref.accountId] : [];
  }
  // A Salesforce id is written with 15 signs or, the same one, with 18.
  const byId = rows.filter(({ accountId }) => accountId === line || (line.length === 15 && accountId.startsWith(line)));
  if (byId.length > 0) return byId.map(({ accountId }) => accountId);
  const key = companyKey(line);
  const named = rows.filter(({ name }) => name !== undefined && companyKey(name).includes(key));
  const same = named.filter(({ name = '' }) => companyKey(name) === key);
  return (same.length > 0 ? same : named).map(({ accountId }) => accountId);
}

/** What is pasted, a line an account: addresses, ids, names; or a calendar, in whose titles of today accounts are named. */
export function readCalls(text: string, world: CallsWorld): ReadCalls {
  const { crm, tenant, rows, nowMs, timeZone } = world;
  const entries = new Map<string, CallEntry>();
  const add = (accountId: string, more: Partial<CallEntry> = {}) => {
    if (!entries.has(accountId)) entries.set(accountId, { ref: { crm, tenant, accountId }, ...more });
  };
  const [several, unknown]: [ReadCalls['several'][number][], string[]] = [[], []];
  if (/^\s*BEGIN:VCALENDAR/i.test(text)) {
    for (const { startMs, title } of busyTimes(text, dayAround(nowMs, timeZone), timeZone)?.busy ?? []) {
      const named = rows.filter(({ name }) => name !== undefined && namesCompany(title, name));
      // Of 見本商事 and 見本商事東日本 the longer name is the one that is meant.
      const [best] = named.toSorted((a, b) => (b.name?.length ?? 0) - (a.name?.length ?? 0));
      if (best) add(best.accountId, { startMs: Math.max(0, startMs), title: title.slice(0, 4000) });
      else if (title !== '') unknown.push(title);
    }
  } else {
    for (const line of text.split(/[\n\t]/).map((one) => one.trim())) {
      if (line === '') continue;
      const ids = meant(line, world);
      const [only] = ids;
      if (only === undefined) unknown.push(line);
      else if (ids.length === 1) add(only);
      else several.push({ line, rows: rows.filter(({ accountId }) => ids.includes(accountId)).slice(0, MOST_SUGGESTED) });
    }
  }
  return { entries: [...entries.values()], several, unknown };
}
