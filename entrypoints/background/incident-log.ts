import { z } from '@/lib/domain/z';
import type { CacheIncident } from '@/lib/storage/cache-deps';

const KEY = 'incidents';
const Incidents = z.object({ rowsLost: z.int(), illegible: z.int(), lastAtMs: z.int() });
export type Incidents = z.infer<typeof Incidents>;

const NONE: Incidents = { rowsLost: 0, illegible: 0, lastAtMs: 0 };

/** What went wrong with the disk so far, for the options page: counts and a time, nothing of a customer's. */
export async function readIncidents(): Promise<Incidents> {
  const stored = z.safeParse(Incidents, (await chrome.storage.local.get(KEY))[KEY]);
  return stored.success ? stored.data : NONE;
}

/** Adds one to the counts. Two at once can lose a count, which is harmless; it never fails its caller. */
export async function logIncident(incident: CacheIncident, nowMs: number): Promise<void> {
  console.warn('cache', incident);
  const before = await readIncidents();
  const rowsLost = before.rowsLost + (incident.kind === 'rows-lost' ? incident.rows : 0);
  const illegible = before.illegible + (incident.kind === 'row-illegible' ? 1 : 0);
  await chrome.storage.local.set({ [KEY]: { rowsLost, illegible, lastAtMs: nowMs } }).catch(() => undefined);
}

export async function clearIncidents(): Promise<void> {
  await chrome.storage.local.remove(KEY);
}
