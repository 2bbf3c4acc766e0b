import { checkRecipe } from '@/lib/crm/load-recipe';
import {
  type ManagedMapping,
  type ManagedPolicy,
  type PolicyJudge,
  type PolicyProblem,
  readPolicy,
} from '@/lib/domain/managed-policy';
import { SettingsPatch } from '@/lib/domain/settings';
import type { SourceConfig } from '@/lib/domain/source-config';
import { z } from '@/lib/domain/z';
import { checkMapping } from '@/lib/sources/canonical/mapping-file';
import { isConnector } from '@/lib/sources/kit/load-connector';

/** What is wrong with a mapping, by its place in the policy. */
function faultsOf(mapping: unknown, at: string): PolicyProblem[] {
  const checked = mapping === undefined ? undefined : checkMapping(mapping);
  return checked && !checked.ok ? checked.issues.map(({ path, message }) => ({ path: `${at}.${path}`, message })) : [];
}

/** What this build asks of an entry beside its form. */
const JUDGE = {
  recipes(recipe: unknown, at: string) {
    const checked = checkRecipe(recipe);
    return checked.ok ? [] : checked.problems.map(({ path, code }) => ({ path: `${at}.${path}`, message: code }));
  },
  sources: ({ connector, mapping }: SourceConfig, at: string) => [
    ...(isConnector(connector) ? [] : [{ path: `${at}.connector`, message: 'not a connector' }]),
    ...faultsOf(mapping, `${at}.mapping`),
  ],
  mappings: ({ mapping }: ManagedMapping, at: string) => faultsOf(mapping, `${at}.mapping`),
} satisfies PolicyJudge;

/** What a person confirms with their own eyes is nobody else's to set. */
const { confirmedIdentities: _identities, confirmedRecipes: _recipes, ...SETTABLE } = SettingsPatch.shape;

/** Settings one by one: one that is wrong is named by its path and takes no other with it. */
function settingsIn(raw: unknown): { settings: SettingsPatch; problems: PolicyProblem[] } {
  const given = typeof raw === 'object' && raw !== null && 'settings' in raw ? raw.settings : {};
  if (typeof given !== 'object' || given === null)
    return { settings: {}, problems: [{ path: 'settings', message: 'not an object' }] };
  const settings: Record<string, unknown> = {};
  const problems: PolicyProblem[] = [];
  for (const [name, value] of Object.entries(given)) {
    const path = `settings.${name}`.slice(0, 200);
    const parsed = Object.hasOwn(SETTABLE, name) ? z.safeParse(SettingsPatch, { [name]: value }) : undefined;
    if (parsed?.success) Object.assign(settings, parsed.data);
    else if (!parsed) problems.push({ path, message: 'not a setting' });
    else
      for (const issue of parsed.error.issues)
        problems.push({ path: ['settings', ...issue.path.map(String)].join('.'), message: issue.message });
  }
  return { settings, problems };
}

/** What the company has set, without the entries that this build cannot use. */
export function judgedPolicy(raw: unknown): ManagedPolicy {
  const policy = readPolicy(raw, JUDGE);
  const { settings, problems } = settingsIn(raw);
  return { ...policy, settings, problems: [...policy.problems, ...problems].slice(0, 100) };
}
