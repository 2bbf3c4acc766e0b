import { EMPTY_POLICY, type ManagedPolicy, type PolicyLock } from '@/lib/domain/managed-policy';

async function managed(): Promise<unknown> {
  // Where no policy was ever set, some browsers refuse the question.
  return chrome.storage.managed.get(null).catch(() => ({}));
}

/** What the company has set; nothing where there is no policy. */
export async function policyNow(): Promise<ManagedPolicy> {
  const raw = await managed();
  const isEmpty = typeof raw !== 'object' || raw === null || Object.keys(raw).length === 0;
  if (isEmpty) return EMPTY_POLICY;
  // Few have one: what reads it is fetched by those who do.
  const { judgedPolicy } = await import('./policy-judge');
  return judgedPolicy(raw);
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
