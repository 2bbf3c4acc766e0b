import { CrmPlace } from '@/lib/domain/source-config';
import { z } from '@/lib/domain/z';
import { type ChannelTable, nothing, page } from './channel';

const scope = z.string().check(z.maxLength(1000));
const source = z.string().check(z.maxLength(60));
const key = z.string().check(z.maxLength(3000));
const by = z.enum(['account-id', 'external-id', 'domain', 'name']);
/** Records and checkpoints of `lib/sources/files`, parsed by the worker before they are written. */
const record = z.unknown();

/** The store of an import: a page reads the file, the worker writes what came of it. One import of a source runs at a time. */
export const IMPORT_CHANNELS = {
  'import.checkpoint': {
    senders: page,
    request: z.object({ scope, source }),
    response: z.object({ checkpoint: z.optional(record), holds: z.boolean() }),
  },
  /** The accounts that a file speaks of, by their key; those after `after`, until there are no more. */
  'import.values': {
    senders: page,
    request: z.object({ scope, source, by, after: z.optional(z.string().check(z.maxLength(3000))) }),
    response: z.object({ values: z.array(z.string()) }),
  },
  /** How the last file of this user with these columns was read; missing: there is none. */
  'import.reading': {
    senders: page,
    request: z.object({ scope, columns: z.string().check(z.maxLength(64)) }),
    response: z.object({
      reading: z.optional(z.object({ source, by, mapping: z.record(z.string(), z.unknown()) })),
    }),
  },
  'import.read': {
    senders: page,
    request: z.object({ keys: z.array(key).check(z.maxLength(5000)) }),
    response: z.object({ records: z.array(z.nullable(record)) }),
  },
  /** All of it, or nothing. */
  'import.write': {
    senders: page,
    request: z.object({ records: z.array(record).check(z.maxLength(5000)), checkpoint: record }),
    response: nothing,
  },
  /** Files that were imported, with how many accounts each speaks of. */
  'import.list': {
    senders: page,
    request: nothing,
    response: z.object({
      files: z.array(
        z.object({
          place: CrmPlace,
          source,
          by: z.string(),
          accounts: z.int(),
          isDone: z.boolean(),
          keptUntilMs: z.optional(z.int()),
        }),
      ),
    }),
  },
  /** Forgets what a file said. */
  'import.remove': { senders: page, request: z.object({ scope, source }), response: nothing },
} as const satisfies ChannelTable;
