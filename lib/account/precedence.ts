import { FACET_NAMES, type FacetName } from '@/lib/domain/facet-names';
import { z } from '@/lib/domain/z';
import { FACET_SHAPES } from '@/lib/sources/canonical/facet-shapes';

/**
 * Whose word goes first: ids of sources, the first before the others; one that is not named comes after them, by its name.
 * `newest`: the latest word goes first whoever says it, and the order decides between words of the same moment. Nothing else lets
 * the newest win.
 */
export const SourceOrder = z.strictObject({
  order: z.array(z.string().check(z.minLength(1), z.maxLength(60))).check(z.maxLength(100)),
  newest: z.optional(z.boolean()),
});
export type SourceOrder = z.infer<typeof SourceOrder>;

const ofFacets = z.strictObject(
  Object.fromEntries(FACET_NAMES.map((name) => [name, z.optional(SourceOrder)])) as Record<
    FacetName,
    z.ZodMiniOptional<typeof SourceOrder>
  >,
);

function isField(path: string): boolean {
  const [facet = '', leaf = '', ...more] = path.split('.');
  return more.length === 0 && Object.hasOwn(FACET_SHAPES, facet) && Object.hasOwn(FACET_SHAPES[facet as FacetName].shape, leaf);
}

const ofFields = z.record(z.string(), SourceOrder).check(
  z.superRefine((fields, context) => {
    for (const path of Object.keys(fields)) {
      if (!isField(path)) context.addIssue({ code: 'custom', path: [path], message: 'not a field of a facet' });
    }
  }),
);

/** The written precedence of sources: for all, for a facet, for one field of it (`plan.mrr`). The closest one counts. */
export const Precedence = z.strictObject({
  format: z.literal('tsugite-precedence/1'),
  all: SourceOrder,
  facets: z.optional(ofFacets),
  fields: z.optional(ofFields),
});
export type Precedence = z.infer<typeof Precedence>;

/** The order that holds for a facet, or for one of its fields. */
export function orderFor({ all, facets, fields }: Precedence, facet: FacetName, leaf?: string): SourceOrder {
  const ofField =
    leaf === undefined || !fields || !Object.hasOwn(fields, `${facet}.${leaf}`) ? undefined : fields[`${facet}.${leaf}`];
  return ofField ?? facets?.[facet] ?? all;
}

/** Sorts words by an order: never by where they stood in a list. */
export function inOrder<T extends { source: string; fetchedAtMs: number }>(
  words: readonly T[],
  { order, newest }: SourceOrder,
): T[] {
  const rank = ({ source }: T) => (order.includes(source) ? order.indexOf(source) : order.length);
  const byName = (a: T, b: T) => (a.source < b.source ? -1 : a.source > b.source ? 1 : 0);
  return [...words].sort((a, b) => {
    const later = b.fetchedAtMs - a.fetchedAtMs;
    return (newest ? later : 0) || rank(a) - rank(b) || byName(a, b) || later;
  });
}
