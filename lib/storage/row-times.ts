const DAY_MS = 24 * 60 * 60_000;

/** How long a row stays after it was written, whether or not anybody looks at it. */
export const RETENTION_MS = {
  snapshots: 30 * DAY_MS,
  schemas: DAY_MS,
  /** Longer than a year: cool-downs, pressure and what was promised at the last renewal are read from it. */
  journal: 400 * DAY_MS,
} as const;

/** How long what a file said stays after it was imported last: a file that comes each quarter is there until the one after the next. */
export const IMPORT_RETENTION_MS = 200 * DAY_MS;

/** When a row was written and when it is to go. By this device's clock alone, so that a source's wrong date keeps nothing longer. */
export function rowTimes(table: keyof typeof RETENTION_MS, nowMs: number): { fetchedAtMs: number; expiresAtMs: number } {
  return { fetchedAtMs: nowMs, expiresAtMs: nowMs + RETENTION_MS[table] };
}
