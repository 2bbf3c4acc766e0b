/** Where the cache stands in the browser. The worker opens it with Dexie, pages with `idb` and without a version. */
export const DATABASE = 'tsugite';

/** Dexie multiplies its version by ten for the browser. */
export const SCHEMA_VERSION = 1;

/** Tables and their indexes in Dexie's notation. */
export const TABLES = {
  snapshots: 'key, scope, expiresAtMs',
  playbooks: '[id+version]',
  schemas: 'key, scope, expiresAtMs',
  meta: 'key',
} as const;

/** The tables that hold data, and whose rows are counted outside of IndexedDB; `meta` is about the database itself. */
export const COUNTED = ['snapshots', 'playbooks', 'schemas'] as const;

/** On which the worker says, after a commit, which row changed. */
export const CACHE_CHANNEL = 'tsugite-cache';

/** The `key` a change of the active playbook is announced under; no account key looks like it. */
export const PLAYBOOK_KEY = 'playbook';

/** Announced when rows were dropped or lost: everything may have changed. */
export const EVERYTHING = '*';
