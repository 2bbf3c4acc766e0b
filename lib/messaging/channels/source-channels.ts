import { AppError } from '@/lib/domain/app-error';
import { PolicyLock, PolicyProblem } from '@/lib/domain/managed-policy';
import { CrmPlace, SourceConfig, SourceId } from '@/lib/domain/source-config';
import { z } from '@/lib/domain/z';
import { type ChannelTable, crm, nothing, page, tenant } from './channel';

const accountId = z.string().check(z.minLength(1), z.maxLength(128));
const key = z.optional(z.string().check(z.minLength(1), z.maxLength(255)));
const KeyRow = z.object({ accountId, key: z.string().check(z.minLength(1), z.maxLength(255)) });
const unknowns = z.record(z.string(), z.unknown());

/** Calls used and allowed as a source said last. */
export const SeenLimit = z.object({
  used: z.number(),
  allowed: z.number(),
  seconds: z.optional(z.number()),
  seenAtMs: z.number(),
});

const SourceState = z.object({
  config: SourceConfig,
  /** It is there without being set up; of it the mapping alone can be changed. */
  builtIn: z.optional(z.literal(true)),
  /** The company has set it: of it the secrets alone are the person's. */
  managed: z.optional(z.literal(true)),
  /** Whose field mapping it is read by, where that is neither the person's own nor the preset. */
  mappedBy: z.optional(z.enum(['company', 'playbook'])),
  /** Names of the secrets that are held; their values never leave the worker. */
  secrets: z.array(z.string()),
  /** `device`: kept until they are removed; `session`: until the browser ends. */
  kept: z.enum(['device', 'session']),
  limit: z.optional(SeenLimit),
  /** The last time it was asked, and what went wrong then. */
  last: z.optional(z.object({ atMs: z.number(), error: z.optional(AppError) })),
});

/** A field of the source itself with what it holds for the account that was looked at. */
const OwnField = z.object({
  path: z.string(),
  label: z.optional(z.string()),
  type: z.optional(z.string()),
  choices: z.optional(z.array(z.string())),
  samples: z.optional(z.array(z.unknown())),
});

/** A list that hangs on the account, and the fields of its entries. */
const OwnList = z.object({ path: z.string(), label: z.optional(z.string()), fields: z.array(OwnField) });

/** What feeds the accounts of a CRM host. */
export const SOURCE_CHANNELS = {
  /** What is set up, for which hosts, and whose word goes first (`tsugite-precedence/1`, by `crm|tenant`). */
  'source.list': {
    senders: page,
    request: nothing,
    response: z.object({
      sources: z.array(SourceState),
      places: z.array(CrmPlace),
      precedence: z.record(z.string(), z.unknown()),
      /** How many entries the company has set, what it locked, and which of its entries are wrong. */
      policy: z.optional(z.object({ entries: z.int(), locks: z.array(PolicyLock), problems: z.array(PolicyProblem) })),
      /** Recipes and mappings of the playbook that cannot be used. */
      playbookProblems: z.optional(z.array(PolicyProblem)),
    }),
  },
  /** Keeps it in place of one with its id. Secrets that are left out stay; an empty one is forgotten. Bad settings: `misconfigured` with the field. */
  'source.save': {
    senders: page,
    request: z.object({
      config: SourceConfig,
      secrets: z.record(z.string(), z.string().check(z.maxLength(4096))),
      keep: z.enum(['device', 'session']),
    }),
    response: nothing,
  },
  /** Forgets it, its secrets and what it said. */
  'source.remove': { senders: page, request: z.object({ id: SourceId }), response: nothing },
  /** Whose word goes first for the accounts of a host. */
  'source.order': { senders: page, request: z.object({ crm, tenant, precedence: z.unknown() }), response: nothing },
  /** Says by which key an account is known in a source; without a key the row is removed. */
  'source.key': { senders: page, request: z.object({ id: SourceId, accountId, key }), response: nothing },
  /** All that was said of by which keys a source knows accounts. */
  'source.keys': { senders: page, request: z.object({ id: SourceId }), response: z.object({ rows: z.array(KeyRow) }) },
  /** Says it for all accounts at once; what is not among the rows is taken back. */
  'source.keep-keys': {
    senders: page,
    request: z.object({ id: SourceId, rows: z.array(KeyRow).check(z.maxLength(20_000)) }),
    response: nothing,
  },
  /** Accounts of a host that can be looked at: those that are kept on this device. */
  'source.accounts': {
    senders: page,
    request: z.object({ crm, tenant }),
    response: z.object({ accounts: z.array(z.object({ id: accountId, name: z.optional(z.string()) })) }),
  },
  /** The source's own fields, with the account's own record as a mapping would read it. */
  'source.explore': {
    senders: page,
    request: z.object({ id: SourceId, accountId, key }),
    response: z.object({
      name: z.optional(z.string()),
      fields: z.array(OwnField),
      lists: z.optional(z.array(OwnList)),
      record: unknowns,
    }),
  },
  /** What would come of it for one account; nothing is kept. */
  'source.test': {
    senders: page,
    request: z.object({ id: SourceId, accountId, key }),
    response: z.object({ facets: unknowns, limit: z.optional(SeenLimit) }),
  },
} as const satisfies ChannelTable;
