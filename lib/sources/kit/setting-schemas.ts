import { z } from '@/lib/domain/z';

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

/** Is the host of an origin the tenant, with its port if any. */
export const isHostOf = (origin: string, tenant: string): boolean => new URL(origin).host === tenant;

/** Does a tenant name this part, wherever in it: `app.example.com/123` has `123`. */
export const hasPart = (tenant: string, part: string): boolean => tenant.split(/[/:|@]/).includes(part);
