import type { SettingsPatch } from './settings';
import { SourceConfig, SourceId } from './source-config';
import { z } from './z';

/** What a person can be kept from changing. */
export const PolicyLock = z.enum(['recipes', 'crms', 'sources', 'mapping', 'precedence']);
export type PolicyLock = z.infer<typeof PolicyLock>;

/** JSON as an object, or as a text: a policy's schema cannot describe what has no fixed members. */
const Json = z.pipe(
  z.transform((raw: unknown) => {
    if (typeof raw !== 'string') return raw;
    try {
      return JSON.parse(raw) as unknown;
    } catch {
      return undefined;
    }
  }),
  z.record(z.string().check(z.maxLength(120)), z.unknown()),
);

const Text = (most: number) => z.string().check(z.minLength(1), z.maxLength(most));

/** A CRM that is turned on, on its own hosts or on one. What the browser has to grant is still the person's click. */
export const ManagedCrm = z.strictObject({ crm: Text(40), origin: z.optional(Text(300)) });

/** A source; its secrets are typed by the person. */
export const ManagedSource = z.strictObject({
  ...SourceConfig.shape,
  via: z._default(z.enum(['worker', 'page']), 'worker'),
  settings: z._default(z.record(z.string().check(z.maxLength(60)), z.unknown()), {}),
  mapping: z.optional(Json),
  on: z._default(z.boolean(), true),
});

/** A mapping in place of a person's: of the CRM's own source of a host (Salesforce), or of one source by its id. */
export const ManagedMapping = z.strictObject({
  crm: z.optional(Text(40)),
  tenant: z.optional(Text(255)),
  source: z.optional(SourceId),
  mapping: Json,
});
export type ManagedMapping = z.infer<typeof ManagedMapping>;

/** An entry that is not used, and why: `sources[1].tenant`. */
export const PolicyProblem = z.object({ path: z.string(), message: z.string() });
export type PolicyProblem = z.infer<typeof PolicyProblem>;

/** What the company has set, as `storage.managed` holds it; each entry was judged on its own. */
export interface ManagedPolicy {
  /** As JSON; whoever uses one checks it. */
  recipes: Record<string, unknown>[];
  crms: z.infer<typeof ManagedCrm>[];
  sources: SourceConfig[];
  mappings: ManagedMapping[];
  locks: PolicyLock[];
  /** In place of what a person chose. */
  settings: SettingsPatch;
  problems: PolicyProblem[];
}

export const EMPTY_POLICY: ManagedPolicy = {
  recipes: [],
  crms: [],
  sources: [],
  mappings: [],
  locks: [],
  settings: {},
  problems: [],
};

type Part = Exclude<keyof ManagedPolicy, 'problems' | 'settings'>;

const ENTRIES: Readonly<Record<Part, z.ZodMiniType>> = {
  recipes: Json,
  crms: ManagedCrm,
  sources: ManagedSource,
  mappings: ManagedMapping,
  locks: PolicyLock,
};

function place(part: Part, index: number, path: readonly PropertyKey[]): string {
  return [`${part}[${index}]`, ...path.map(String)].join('.').slice(0, 200);
}

/** What else is asked of an entry of a part, by its place: that a recipe is one, that a connector is there. */
export type PolicyJudge = Partial<Record<Part, (entry: never, at: string) => PolicyProblem[]>>;

/** A policy, entry by entry: one that is wrong is named by its path and takes no other with it. Never throws. */
export function readPolicy(raw: unknown, judge: PolicyJudge = {}): ManagedPolicy {
  const given: Readonly<Record<string, unknown>> = typeof raw === 'object' && raw !== null ? { ...raw } : {};
  const policy: Record<Part, unknown[]> = { recipes: [], crms: [], sources: [], mappings: [], locks: [] };
  const problems: PolicyProblem[] = [];
  for (const [name, entries] of Object.entries(given)) {
    // One object and no list: judged by whoever knows the settings.
    if (name === 'settings') continue;
    if (!Object.hasOwn(ENTRIES, name)) {
      problems.push({ path: name.slice(0, 200), message: 'not a setting' });
      continue;
    }
    const part = name as Part;
    if (!Array.isArray(entries)) problems.push({ path: part, message: 'not a list' });
    for (const [index, entry] of (Array.isArray(entries) ? entries : []).entries()) {
      const parsed = z.safeParse(ENTRIES[part], entry);
      const faults = parsed.success ? (judge[part]?.(parsed.data as never, place(part, index, [])) ?? []) : [];
      problems.push(...faults);
      if (parsed.success) policy[part].push(...(faults.length === 0 ? [parsed.data] : []));
      else for (const { path, message } of parsed.error.issues) problems.push({ path: place(part, index, path), message });
    }
  }
  return { ...policy, settings: {}, problems: problems.slice(0, 100) } as unknown as ManagedPolicy;
}
