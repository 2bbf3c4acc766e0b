/** Where the cache stands in the browser. The worker opens it with Dexie, pages with `idb` and without a version. */
export const DATABASE = 'tsugite';

/** Dexie multiplies its version by ten for the browser. */
export const SCHEMA_VERSION = 3;

/** What each version brought, in Dexie's notation; a version that was shipped stays as it is. */
export const TABLES = {
  1: {
    snapshots: 'key, scope, expiresAtMs',
    playbooks: '[id+version]',
    schemas: 'key, scope, expiresAtMs',
    meta: 'key',
  },
  // A record's key begins with its scope and its source, so that no other index is needed; each one would cost every row a write.
  2: { imports: 'key', checkpoints: '[scope+source]' },
  // What the rep did and heard, what is to be written into the CRM, what lies on the desk (call list, calendar, last looks), sealed packs.
  3: { journal: 'id, account, scope, expiresAtMs', outbox: 'id, scope', desk: 'key, scope', vault: 'id, scope, expiresAtMs' },
} as const;

/**
 * The tables that hold data, and whose rows are counted outside of IndexedDB; `meta` is about the database itself. Of imports the
 * checkpoints are counted, one a file: counting 100,000 records again at every write would cost more than the write, and a file that
 * is lost can be read again.
 */
export const COUNTED = ['snapshots', 'playbooks', 'schemas', 'checkpoints', 'journal', 'outbox', 'desk', 'vault'] as const;

/** On which the worker says, after a commit, which row changed. */
export const CACHE_CHANNEL = 'tsugite-cache';

/** The `key` a change of the active playbook is announced under; no account key looks like it. */
export const PLAYBOOK_KEY = 'playbook';

/** Announced when what is to be written into the CRM, or what lies on the desk, changed. */
export const OUTBOX_KEY = 'outbox';
export const DESK_KEY = 'desk';

/** Announced when rows were dropped or lost: everything may have changed. */
export const EVERYTHING = '*';
