import { z } from '@/lib/domain/z';
import { PageFields } from './learn/field-reading';

const text = (most: number) => z.string().check(z.minLength(1), z.maxLength(most));
const list = <T extends z.ZodMiniType>(of: T, most: number) => z.array(of).check(z.maxLength(most));

const Slug = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,39}$/));
const Name = z.string().check(z.regex(/^[a-z][a-zA-Z0-9]{0,19}$/));
const Selector = text(300);
const Names = z.record(Name, list(text(200), 200));

/**
 * A host's name with wildcards: `app.example.com`, `{company}.example.com`, `*.example.com` (one part), `app-*.example.com`. Never regular
 * expressions, and never so wide that it takes in whole domains of others (see `recipeRules`).
 */
const HostGlob = z.string().check(z.maxLength(253), z.regex(/^[a-z0-9*{][a-zA-Z0-9*{}.-]*$/));

/** `*` any run of characters, `{name}` one that is kept, `**` whole parts of a path, `{name**}` those kept. The account's id is `{id}`. */
const Template = text(300);
const Query = z.record(text(60), z.string().check(z.maxLength(300)));

/** `digits` (above 0), `uuid`, `hex:17`, `prefix:lead_`, `salesforce:001`, `free:36` (letters, figures and `_.~-`, so many at most). */
const Shape = z.string().check(z.regex(/^(?:digits|uuid|hex:[1-9]\d?|prefix:\w{1,20}|salesforce:\w{3}|free:[1-9]\d?)$/));

/**
 * How a person, or a source, makes sure that this is the account. `company`: the record may be a person's, so the source must say that it
 * is a company's; `model`: the address does not say of what kind the record is, so the name on the page must be the one that the source gives;
 * `chosen`: the person chooses which list of records holds the accounts.
 */
export const ConfirmHow = z.enum(['company', 'model', 'chosen']);
export type ConfirmHow = z.infer<typeof ConfirmHow>;

/** A form that an address can have. All that is given must fit; parameters stand in any order, a key that ends in `?` may be missing. */
export const RecipePage = z.strictObject({
  path: z.optional(z.union([Template, list(Template, 20)])),
  /** The path behind `#`, up to a `?`. */
  hash: z.optional(z.union([Template, list(Template, 20)])),
  query: z.optional(Query),
  /** Parameters behind `#`: those after its `?`, or all of it where there is no `hash`. */
  hashQuery: z.optional(Query),
  /** Where the page stands on some of the hosts alone. */
  hosts: z.optional(list(HostGlob, 60)),
  /** What a kept piece must be, or must not. */
  only: z.optional(Names),
  never: z.optional(Names),
  /** `parent`: the page shows something else inside this account's workspace. `none`: no account, and no form below is tried. */
  as: z.optional(z.enum(['page', 'parent', 'none'])),
  confidence: z.enum(['address', 'needs-confirmation']),
  confirm: z.optional(list(ConfirmHow, 3)),
  /** The kept piece that a person chooses (`chosen` of the recipe): until then the page needs confirmation. */
  choose: z.optional(Name),
  recordId: z.optional(list(Shape, 5)),
  tenant: z.optional(Template),
});
export type RecipePage = z.infer<typeof RecipePage>;

const Between = { after: z.optional(z.string().check(z.maxLength(200))), before: z.optional(z.string().check(z.maxLength(200))) };

/**
 * A place where the page says something: an element's text or attribute (`meta[name="user"]` with `content`, `body` with `data-user`), or the
 * value of a JSON key in an inline script. `after` and `before` are literals around it.
 */
export const IdentityPlace = z.union([
  z.strictObject({ selector: Selector, attribute: z.optional(text(60)), ...Between }),
  z.strictObject({ script: text(60), after: Between.after }),
]);
export type IdentityPlace = z.infer<typeof IdentityPlace>;

const Check = z.strictObject({ name: Slug, selector: Selector });
const MatchPattern = z.string().check(z.maxLength(300), z.regex(/^https?:\/\/(?:\*\.)?[a-z0-9.-]+(?::\d+)?\/\*$/));

/** How to read one CRM's pages, as data: a built-in one and one that a person imports are the same thing. */
export const RecipeData = z.strictObject({
  format: z.literal('tsugite-recipe/1'),
  id: Slug,
  name: text(80),
  hosts: list(HostGlob, 60),
  /** It stands on hosts of its customers as well, which the user grants one by one; http is allowed there. */
  selfHosted: z.optional(z.boolean()),
  /** Which organisation it is, from `{host}` (with its port) and what was kept: the API's host where the address says no better. */
  tenant: Template,
  recordId: list(Shape, 5).check(z.minLength(1)),
  pages: list(RecipePage, 40).check(z.minLength(1)),
  /** Values of the pieces named by `choose`, e.g. the app that holds the customers. */
  chosen: z.optional(Names),
  sandboxHosts: z.optional(list(HostGlob, 20)),
  /** The page's own word: who is signed in, to which organisation, and which record is shown. */
  identity: z.optional(
    z.strictObject({
      org: z.optional(list(IdentityPlace, 5)),
      user: z.optional(list(IdentityPlace, 5)),
      record: z.optional(list(IdentityPlace, 5)),
    }),
  ),
  /** The self-test: what an account's page has and what it has not (a sign-in form). */
  health: z.strictObject({ present: list(Check, 10), absent: list(Check, 10) }),
  /** What is read off the page itself, by canonical field. */
  fields: z.optional(PageFields),
  /** Panels that show another record, or stand in our dock's place, without any change of the address. */
  overlays: z.optional(list(Selector, 10)),
  /** Address of an account's page, from `{origin}`, `{tenant}`, `{id}` and what was chosen. It leads to no other origin. */
  address: z.string().check(z.maxLength(300), z.regex(/^\{origin\}\//)),
  /** Match patterns of the hosts that a source calls with a token; none where it speaks through the page's own session. */
  apiOrigins: z.optional(list(MatchPattern, 20)),
});
export type RecipeData = z.infer<typeof RecipeData>;
