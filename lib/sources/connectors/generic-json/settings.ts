import { z } from '@/lib/domain/z';
import { checkTemplate } from '../../address/template';
import { FieldMapping } from '../../canonical/field-mapping';
import { pathProblems } from './materialise';
import { parsePath } from './path/parse-path';
import { isHeaderName } from './request-template';

/** A value as it is, or as the JSON text of a form. Text that is no JSON stays text and fails the schema behind. */
function orText<S extends z.ZodMiniType>(schema: S) {
  const parse = (raw: unknown) => {
    if (typeof raw !== 'string') return raw;
    if (raw.trim() === '') return undefined;
    try {
      return JSON.parse(raw) as unknown;
    } catch {
      return raw;
    }
  };
  return z.pipe(z.transform(parse), schema);
}

const Mapping = FieldMapping.check(
  z.superRefine((mapping, context) => {
    for (const { where, at, expected } of pathProblems(mapping)) {
      context.addIssue({ code: 'custom', path: [where], message: `at ${at}: ${expected}` });
    }
  }),
);

/** A JSONPath; nothing in a form's field is none. */
const Path = z.string().check(z.refine((text) => text.trim() === '' || parsePath(text.trim()).ok, 'not a JSONPath'));

const Headers = z.record(
  z.string().check(z.refine(isHeaderName, 'not a header that may be set')),
  z.string().check(z.maxLength(1000)),
);

/** With known placeholders in path and query alone, of a form that may be called. Whether its host may is asked with the policy at hand. */
const Address = z.string().check(
  z.minLength(1),
  z.maxLength(2000),
  z.superRefine((text, context) => {
    const origin = URL.parse(text.replace(/\{\w*\}/g, 'x'))?.origin ?? '';
    const checked = checkTemplate(text, { granted: [origin], allow: [origin] });
    if (!checked.ok) context.addIssue({ code: 'custom', message: checked.refusal.code, path: [checked.refusal.part] });
  }),
);

/** One JSON answer about one account, of a service that nobody here knows. */
export const GenericSettings = z.object({
  /** With `{externalId}`, `{domain}`, `{accountId}`, `{from}`, `{to}` in path and query. */
  address: Address,
  method: z.optional(z.enum(['GET', 'POST', ''])),
  /** JSON, for `POST`. */
  body: z.optional(orText(z.optional(z.json()))),
  headers: z.optional(orText(z.optional(Headers))),
  /** Canonical fields → JSONPath; left out where the mapping is kept elsewhere, or still to be made. */
  mapping: z.optional(orText(z.optional(Mapping))),
  /** JSONPath of what stands in the answer only where it is none: anything there but null, false or nothing is a failure. */
  errorPath: z.optional(Path),
  /** JSONPath of the account's data. Nothing, or an empty list there says that this source has none of the account, and whose it is nobody need say. */
  emptyPath: z.optional(Path),
  /** The answer holds no id, so that nobody can tell whose it is; then the address alone is trusted. */
  unchecked: z.optional(z.union([z.boolean(), z.string()])),
});
export type GenericSettings = z.infer<typeof GenericSettings>;

/** Yes, in a box that is ticked or in a word. */
export const isUnchecked = ({ unchecked }: GenericSettings): boolean =>
  unchecked === true || (typeof unchecked === 'string' && /^(?:true|yes|はい|1)$/i.test(unchecked.trim()));
