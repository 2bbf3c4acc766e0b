import { z } from '@/lib/domain/z';
import { both, type ChannelTable, crm, nothing, page } from './channel';

/** `http://crm.example.co.jp:8080`: a host that a person let a CRM stand on. */
const origin = z.string().check(z.maxLength(300));
const tabId = z.int();

/** A recipe's problem (`lib/crm/recipe-problem.ts`): where and what, to be said in any language. */
export const RecipeFault = z.object({
  path: z.string(),
  code: z.string(),
  params: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
});

/** What a tab's page may be. `by`: its host is that CRM's own, its address has the form, or the page has the parts. */
const Candidate = z.object({ crm, name: z.string(), by: z.enum(['host', 'address', 'page']) });

/** Which CRMs' pages are read, and by which recipes. Recipes travel as JSON and are checked by whoever takes them (`checkRecipe`). */
export const CRM_CHANNELS = {
  /**
   * CRMs that are turned off although their hosts are granted; hosts that were added one by one; recipes that were imported or taught; and what
   * a person chose as the list of accounts, by CRM.
   */
  'crm.list': {
    senders: both,
    request: nothing,
    response: z.object({
      disabled: z.array(z.string()),
      sites: z.array(z.object({ crm, origin })),
      recipes: z.array(z.unknown()),
      chosen: z.record(z.string(), z.record(z.string(), z.array(z.string()))),
      /** Recipes that are the playbook's, by id. */
      packed: z.optional(z.array(z.string())),
      /** What of it the company has set, by id. */
      managed: z.optional(z.object({ recipes: z.array(z.string()), crms: z.array(z.string()), locked: z.boolean() })),
    }),
  },
  /** Runs the scout on the CRM's hosts that were granted, `origin`: on that one; the page asks for the permission itself, on a click. */
  'crm.enable': {
    senders: page,
    request: z.object({ crm, origin: z.optional(origin) }),
    response: z.object({ origins: z.array(z.string()) }),
  },
  /** Takes the scout and the permission away; with `origin` of that host alone. */
  'crm.disable': { senders: page, request: z.object({ crm, origin: z.optional(origin) }), response: nothing },
  /** Which app, board or kind of object holds the accounts. An empty list is no choice. */
  'crm.choose': {
    senders: page,
    request: z.object({ crm, name: z.string(), values: z.array(z.string().check(z.maxLength(200))) }),
    response: nothing,
  },
  /** What stands in this tab, as the click on the toolbar button let us see. */
  'site.describe': {
    senders: page,
    request: z.object({ tabId }),
    response: z.object({
      origin: z.optional(origin),
      title: z.optional(z.string()),
      candidates: z.array(Candidate),
      granted: z.boolean(),
      on: z.optional(crm),
    }),
  },
  /** Keeps a recipe of a file, a pack or a lesson in place of one with its id. `problems` not empty: nothing was kept. */
  'recipe.save': {
    senders: ['frame', 'page'],
    request: z.object({ recipe: z.unknown() }),
    response: z.object({ problems: z.array(RecipeFault) }),
  },
  'recipe.remove': { senders: page, request: z.object({ id: crm }), response: nothing },
} as const satisfies ChannelTable;
