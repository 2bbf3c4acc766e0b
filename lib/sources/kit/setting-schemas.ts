import { z } from '@/lib/domain/z';
import type { ConnectorField } from '../connector';

/** An origin as a person would copy it: scheme, host, a port if any, nothing behind. Whether it may be called is asked before a call. */
export const Origin = z
  .string()
  .check(z.refine((text) => URL.canParse(text) && new URL(text).origin === text && /^https?:/.test(text), 'not an origin'));

/** Digits only: an id that stands in an address. */
export const Digits = z.string().check(z.regex(/^\d{1,20}$/));

/** A single label of a host name. */
export const HostLabel = z.string().check(z.regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/));

/** A name that a CRM gives a field. Nothing else may stand in a query. */
export const isFieldName = (name: string): boolean => /^[\p{L}\p{N}_]{1,128}$/u.test(name);

/** Where a CRM of any origin stands; `base` is the folder it was put into, as in `/crm`. */
export const Site = z.object({
  origin: Origin,
  base: z.optional(z.string().check(z.regex(/^(?:\/[\w.~-]{1,64}){0,4}$/))),
});
export type Site = z.infer<typeof Site>;

export const SITE_FIELDS: readonly ConnectorField[] = [
  { name: 'origin', label: 'connector.setting.origin' },
  { name: 'base', label: 'connector.setting.base', optional: true },
];

/** Is this the tenant that the pages of a site name: host and folder. */
export const isSiteOf = ({ origin, base = '' }: Site, tenant: string): boolean => new URL(origin).host + base === tenant;
