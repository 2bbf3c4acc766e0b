import { CurrencyCode } from '@/lib/domain/money';
import { z } from '@/lib/domain/z';

const Words = z.string().check(z.minLength(1), z.maxLength(120));
const Name = z.string().check(z.minLength(1), z.maxLength(80));

/** How far below or above one element another may stand. Deeper than any page is built between a label and its value. */
const Steps = z.int().check(z.minimum(0), z.maximum(12));

/**
 * The part of the page in which a place is looked for, so that a sidebar with the same labels is not. All that is given must
 * hold: the nearest landmark, an ancestor with that id, and the heading of the section, as it reads.
 */
export const ReadingScope = z.object({
  landmark: z.optional(z.enum(['main', 'dialog', 'complementary', 'navigation', 'banner', 'contentinfo'])),
  id: z.optional(Name),
  heading: z.optional(Words),
});
export type ReadingScope = z.infer<typeof ReadingScope>;

/**
 * Where the value stands as seen from its label. `definition`: dt and dd. `row`: the next cell of the row. `column`: below a
 * column's head, in a table of one row. `cross`: the row of the label, the column of `column`. `for`: a control's `<label>`.
 * `labelledby`, `aria-label`: by ARIA. `beside`: the next sibling of the label, or of its ancestor `up` levels above. `card`:
 * `path` below the ancestor `up` levels above. `text-before`: the label is bare text before the value. `inside`: the label
 * begins the value's own text ("Plan: Business").
 */
export const LabelRelation = z.enum([
  'definition',
  'row',
  'column',
  'cross',
  'for',
  'labelledby',
  'aria-label',
  'beside',
  'card',
  'text-before',
  'inside',
]);
export type LabelRelation = z.infer<typeof LabelRelation>;

/** One step down: the `nth` (from 1) of the parent's `of` children of this tag. With another number of children it leads nowhere. */
const PathStep = z.object({
  tag: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,40}$/)),
  nth: z.int().check(z.minimum(1), z.maximum(999)),
  of: z.int().check(z.minimum(1), z.maximum(999)),
});
export type PathStep = z.infer<typeof PathStep>;
const Path = z.array(PathStep).check(z.maxLength(12));

/** How one value is found. */
export const FieldPlace = z.discriminatedUnion('by', [
  z.object({
    by: z.literal('label'),
    /** The label in each language it was seen in; compared without case, width, spaces and a colon at the end. */
    texts: z.array(Words).check(z.minLength(1), z.maxLength(8)),
    relation: LabelRelation,
    column: z.optional(z.array(Words).check(z.minLength(1), z.maxLength(8))),
    up: z.optional(Steps),
    path: z.optional(Path),
    scope: z.optional(ReadingScope),
  }),
  /** An attribute that names the field: `data-field="plan"`, `name="seats"`, `itemprop="name"`. */
  z.object({
    by: z.literal('attribute'),
    name: z.string().check(z.regex(/^(data-[a-z0-9_-]{1,60}|name|itemprop)$/)),
    value: Name,
    scope: z.optional(ReadingScope),
  }),
  /** The only heading of this level, as a record's title is. */
  z.object({ by: z.literal('heading'), level: z.int().check(z.minimum(1), z.maximum(6)), scope: z.optional(ReadingScope) }),
  z.object({ by: z.literal('id'), id: Name }),
  z.object({
    by: z.literal('class'),
    names: z.array(Name).check(z.minLength(1), z.maxLength(4)),
    scope: z.optional(ReadingScope),
  }),
  /** A structural path from an anchor. The last resort: it counts the siblings, and with another number reads nothing. */
  z.object({ by: z.literal('path'), scope: ReadingScope, steps: Path }),
  z.object({ by: z.literal('selector'), selector: z.string().check(z.minLength(1), z.maxLength(400)) }),
]);
export type FieldPlace = z.infer<typeof FieldPlace>;

/** What kind of value stands there. `percent` becomes a ratio: "94 %" is 0.94. */
export const ReadAs = z.enum(['text', 'date', 'count', 'quantity', 'percent', 'money', 'flag']);
export type ReadAs = z.infer<typeof ReadAs>;

/** How the text that was found becomes a value. */
export const ValueReading = z.object({
  as: ReadAs,
  /** BCP 47 tag of the texts, for dates and numbers that read two ways. Without it the page's own `lang` counts. */
  locale: z.optional(z.string().check(z.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/))),
  /** The currency of amounts that name none, or only a sign that several share. */
  currency: z.optional(CurrencyCode),
  /** The unit that stood there when it was learned; a page that shows another one is not read. */
  unit: z.optional(z.string().check(z.maxLength(20))),
  /** The period that stood behind an amount, "/月"; another one is not read. */
  per: z.optional(z.enum(['month', 'year'])),
  /** Of a pair such as "47 / 50 名". Without it a pair is not read, with it a single number is not. */
  part: z.optional(z.enum(['first', 'second'])),
  /** Read this attribute and not the text. */
  attribute: z.optional(z.enum(['datetime', 'value', 'content', 'title', 'aria-valuenow'])),
  /** The page's words into the playbook's codes; a word that is not in it is unknown. Only for texts. */
  table: z.optional(z.record(z.string(), z.string())),
});
export type ValueReading = z.infer<typeof ValueReading>;

/** How one value is read off a page: where it stands and what it is. Data, so that a recipe can be a file. */
export const FieldReading = z.object({ place: FieldPlace, read: ValueReading });
export type FieldReading = z.infer<typeof FieldReading>;

/** The readings of a page by canonical field, e.g. `plan.seats`. */
export const PageFields = z.record(z.string().check(z.regex(/^[A-Za-z][\w.-]{0,79}$/)), FieldReading);
export type PageFields = z.infer<typeof PageFields>;
