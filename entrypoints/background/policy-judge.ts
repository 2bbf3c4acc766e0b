import { checkRecipe } from '@/lib/crm/load-recipe';
import {
  type ManagedMapping,
  type ManagedPolicy,
  type PolicyJudge,
  type PolicyProblem,
  readPolicy,
} from '@/lib/domain/managed-policy';
import type { SourceConfig } from '@/lib/domain/source-config';
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

/** What the company has set, without the entries that this build cannot use. */
export const judgedPolicy = (raw: unknown): ManagedPolicy => readPolicy(raw, JUDGE);
