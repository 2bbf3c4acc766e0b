import { z } from './z';

export const SourceId = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,39}$/));
const Text = (most: number) => z.string().check(z.minLength(1), z.maxLength(most));

/**
 * A source that a person set up: which connector, for the accounts of which CRM host, and how. Nothing secret stands in it. A file that was
 * imported is not among them: it is known by its name alone.
 */
export const SourceConfig = z.strictObject({
  /** Stands beside every value that comes from it (`stripe`, `stripe-2`). */
  id: SourceId,
  /** As the person calls it. */
  name: Text(80),
  /** Id of a connector (`lib/sources/connectors`); `salesforce` and `page` are not set up here. */
  connector: Text(40),
  /** Whose accounts it speaks of. */
  crm: Text(40),
  tenant: Text(255),
  /** The user of that CRM who said that it is theirs; missing: nobody yet, and then nobody is shown anything of it. */
  userId: z.optional(Text(128)),
  via: z.enum(['worker', 'page']),
  /** By the names of the connector's own fields; the connector parses them. */
  settings: z.record(z.string().check(z.maxLength(60)), z.unknown()),
  /** A field mapping (`tsugite-mapping/1`) in place of the preset. */
  mapping: z.optional(z.record(z.string().check(z.maxLength(60)), z.unknown())),
  on: z.boolean(),
});
export type SourceConfig = z.infer<typeof SourceConfig>;

/** A CRM host whose accounts may be fed. `orgId` and `userId` are those that facts are kept under; a name where one is known. */
export const CrmPlace = z.object({
  crm: Text(40),
  tenant: Text(255),
  orgId: Text(128),
  userId: z.optional(Text(128)),
  userName: z.optional(z.string()),
});
export type CrmPlace = z.infer<typeof CrmPlace>;
