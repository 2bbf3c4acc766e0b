import { announcer } from '@/lib/storage/announce';
import { type Cache, openCache } from '@/lib/storage/cache';
import { ledgerIn } from '@/lib/storage/ledger';
import { SCHEMA_STAMP } from '@/lib/storage/schema-stamp';
import { logIncident } from './incident-log';

/** The worker's one cache, with the world it needs. Opened at its first use, so that a worker woken for less pays nothing. */
export function workerCache(): Cache {
  return openCache({
    ledger: ledgerIn(chrome.storage.local),
    stamp: SCHEMA_STAMP,
    nowMs: Date.now,
    newId: () => crypto.randomUUID(),
    alive: () => chrome.runtime?.id !== undefined,
    announce: announcer(),
    report: (incident) => void logIncident(incident, Date.now()),
    exclusive: (work) => navigator.locks.request('tsugite-cache', work),
  });
}
