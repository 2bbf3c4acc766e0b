import { type AccountRef, type Identity, scopeKeyOf } from '@/lib/domain/account-ref';
import type { Result } from '@/lib/domain/app-error';
import type { Effect } from '@/lib/domain/effect';
import type { SourceConfig } from '@/lib/domain/source-config';
import { tellerOf } from '@/lib/outbox/registry';
import { salesforceCalls } from '@/lib/outbox/salesforce-calls';
import type { CrmCalls } from '@/lib/outbox/teller';
import type { Cache } from '@/lib/storage/cache';
import { openConnector } from './config-source';
import { pausedForMs } from './org-pauses';
import { findTokens, http, renewTokens } from './salesforce-tokens';
import { sourcesOf } from './source-store';

const signal = () => new AbortController().signal;

/** The CRM's own source that this user set up for the host, if it is one by which the CRM can be told. */
async function ownSource(ref: AccountRef, identity: Identity): Promise<SourceConfig | undefined> {
  const teller = tellerOf(ref.crm);
  const configs = await sourcesOf(ref);
  return configs.find(
    // A CRM's own connector bears the CRM's name.
    ({ on, userId, connector, via }) => on && userId === identity.userId && connector === ref.crm && teller?.via.includes(via),
  );
}

/** Can this account's CRM be told at all; else the rep copies what is written. That somebody is signed in is asked when it is sent. */
export async function canTell(ref: AccountRef, identity: Identity): Promise<boolean> {
  if (!tellerOf(ref.crm)) return false;
  return ref.crm === 'salesforce' || (await ownSource(ref, identity)) !== undefined;
}

async function paused(scope: string): Promise<Result<never> | undefined> {
  const retryAfterMs = await pausedForMs(scope, Date.now());
  return retryAfterMs > 0 ? { ok: false, error: { kind: 'rate-limited', retryAfterMs } } : undefined;
}

async function forSalesforce({ ref, identity }: Effect): Promise<Result<CrmCalls>> {
  const resting = await paused(scopeKeyOf(ref, { ...identity, userId: '*' }));
  if (resting) return resting;
  const token = await findTokens(ref, identity);
  if (!token) return { ok: false, error: { kind: 'unauthorised' } };
  const calls = salesforceCalls({
    http,
    token,
    renew: () => renewTokens(ref, token),
    online: () => navigator.onLine,
    nowMs: Date.now(),
    signal: signal(),
  });
  return { ok: true, value: calls };
}

/** The CRM's API under the connection of the effect's own user: the tokens, secrets and sessions that its source reads with. */
export async function effectCalls(effect: Effect, cache: Cache): Promise<Result<CrmCalls>> {
  const { ref, identity } = effect;
  if (ref.crm === 'salesforce') return forSalesforce(effect);
  const config = await ownSource(ref, identity);
  if (!config) return { ok: false, error: { kind: 'unauthorised' } };
  const resting = await paused(`source:${config.id}`);
  if (resting) return resting;
  const opened = await openConnector(config, { identity, cache });
  if (!opened.ok) return opened;
  const { connector, options } = opened.value;
  const crm = await connector.open?.(options, { ref, identity, nowMs: Date.now(), signal: signal() });
  if (!crm) return { ok: false, error: { kind: 'misconfigured', field: 'connector' } };
  if (!crm.ok) return crm;
  const { session, settings, via } = crm.value;
  return { ok: true, value: { via, settings, ask: (path, call) => session.ask(path, call) } };
}
