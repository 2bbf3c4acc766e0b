import { checkRecipe } from '@/lib/crm/load-recipe';
import {
  EMPTY_POLICY,
  type ManagedMapping,
  type ManagedPolicy,
  type PolicyJudge,
  type PolicyLock,
  type PolicyProblem,
  readPolicy,
} from '@/lib/domain/managed-policy';
import type { SourceConfig } from '@/lib/domain/source-config';
import { checkMapping } from '@/lib/sources/canonical/mapping-file';
import { connectorOf } from '@/lib/sources/kit/registry';

async function managed(): Promise<unknown> {
  // Where no policy was ever set, some browsers refuse the question.
  return chrome.storage.managed.get(null).catch(() => ({}));
}

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
    ...(connectorOf(connector) ? [] : [{ path: `${at}.connector`, message: 'not a connector' }]),
    ...faultsOf(mapping, `${at}.mapping`),
  ],
  mappings: ({ mapping }: ManagedMapping, at: string) => faultsOf(mapping, `${at}.mapping`),
} satisfies PolicyJudge;

/** What the company has set; nothing where there is no policy. */
export async function policyNow(): Promise<ManagedPolicy> {
  const raw = await managed();
  const isEmpty = typeof raw !== 'object' || raw === null || Object.keys(raw).length === 0;
  return isEmpty ? EMPTY_POLICY : readPolicy(raw, JUDGE);
}

const BLOCKED = { ok: false, error: { kind: 'blocked-by-admin' } } as const;

/** Why a person may not change it: it is locked, or set by the company itself; null: they may. */
export async function lockOn(part: PolicyLock, isSet: (policy: ManagedPolicy) => boolean = () => false) {
  const policy = await policyNow();
  return policy.locks.includes(part) || isSet(policy) ? BLOCKED : null;
}

/** The policy's mapping for a host's own source, or for one source; undefined: it says nothing. */
export async function managedMapping({ crm, tenant, id }: { crm: string; tenant: string; id?: string }): Promise<unknown> {
  const { mappings } = await policyNow();
  const fits = (one: ManagedPolicy['mappings'][number]) =>
    (one.crm ?? crm) === crm &&
    (one.tenant ?? tenant) === tenant &&
    (id === undefined ? one.source === undefined : one.source === id);
  return mappings.find((one) => fits(one) && (one.crm !== undefined || one.source !== undefined))?.mapping;
}

/** Called after the company has changed what it sets. */
export function onPolicyChange(listener: () => void): void {
  chrome.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') listener();
  });
}
