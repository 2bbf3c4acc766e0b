import type { AppError, Result } from '@/lib/domain/app-error';
import type { SourceConfig } from '@/lib/domain/source-config';
import type { Request } from '@/lib/messaging/channels';
import { checkMapping } from '@/lib/sources/canonical/mapping-file';
import type { Connector } from '@/lib/sources/connector';
import { settingsOf } from '@/lib/sources/kit/crm-spec';
import { loadConnector } from '@/lib/sources/kit/load-connector';
import { placeFault } from '@/lib/sources/kit/place-fault';
import type { Cache } from '@/lib/storage/cache';
import { allowedOrigins } from './allowed-origins';
import { packMapping } from './pack-now';
import { lockOn, managedMapping } from './policy';
import { writeSalesforceMap } from './salesforce-map';
import { tenantOf } from './salesforce-trials';
import { identitiesOf } from './source-account';
import { writeSecrets } from './source-secrets';
import { changeSources, isManaged, sourceById, withSource } from './source-store';
import { forgetWords } from './words-memory';

/** Sources that are there without being set up. */
const TAKEN = ['salesforce', 'page'];

/** The first thing about it that is wrong. */
async function faultOf(
  { id, crm, via, settings, mapping }: SourceConfig,
  connector: Connector | undefined,
): Promise<AppError | null> {
  const wrong = (field: string): AppError => ({ kind: 'misconfigured', field });
  if (TAKEN.includes(id)) return wrong('id');
  if (!connector || (connector.forCrm !== undefined && connector.forCrm !== crm)) return wrong('connector');
  if (!connector.via.includes(via)) return wrong('via');
  const parsed = settingsOf(connector.settings, settings);
  if (!parsed.ok) return parsed.error;
  const misplaced = placeFault(connector, settings, via, await allowedOrigins(crm));
  if (misplaced) return misplaced;
  const mapped = mapping === undefined ? undefined : checkMapping(mapping);
  return mapped && !mapped.ok ? wrong(`mapping.${mapped.issues[0]?.path ?? ''}`) : null;
}

/** Whose it is: as said, as before, or the one user whom this browser knows at that host. */
async function userOf(config: SourceConfig): Promise<{ userId?: string }> {
  const before = await sourceById(config.id);
  const sameHost = before?.crm === config.crm && before.tenant === config.tenant;
  const users = new Set((await identitiesOf(config)).map(({ userId }) => userId));
  const [only] = users.size === 1 ? users : [];
  const userId = config.userId ?? (sameHost ? before.userId : undefined) ?? only;
  return userId === undefined ? {} : { userId };
}

/** A mapping that is the playbook's stays the playbook's: a newer one of it is followed. */
async function withoutPacked(config: SourceConfig): Promise<SourceConfig> {
  const { mapping, ...rest } = config;
  return mapping !== undefined && JSON.stringify(mapping) === JSON.stringify(await packMapping(config)) ? rest : config;
}

const BLOCKED = { ok: false, error: { kind: 'blocked-by-admin' } } as const;

/** Of what the company has set the secrets alone are a person's; where it locked sources or mappings, these stay as they are. */
async function refusalOf(config: SourceConfig, isMappingLocked: boolean): Promise<typeof BLOCKED | null> {
  const before = await sourceById(config.id);
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  if (await isManaged(config.id)) return null;
  if (isMappingLocked && !same(config.mapping, before?.mapping)) return BLOCKED;
  return (await lockOn('sources')) && !same({ ...config, userId: 0, mapping: 0 }, { ...before, userId: 0, mapping: 0 })
    ? BLOCKED
    : null;
}

/** Of an organisation that is connected the mapping alone can be changed. */
async function saveOrg(tenant: string, { mapping }: SourceConfig, cache: Cache): Promise<Result<Record<string, never>>> {
  const mapped = checkMapping(mapping);
  const at = mapped.ok ? (await writeSalesforceMap(tenant, mapped.mapping)).unsupported[0] : mapped.issues[0]?.path;
  if (at !== undefined) return { ok: false, error: { kind: 'misconfigured', field: `mapping.${at}` } };
  await forgetWords(cache, 'salesforce');
  return { ok: true, value: {} };
}

/** Keeps what a person set up, if it can be opened; what the source said under other settings is forgotten. */
export async function saveSource(
  { config, secrets, keep }: Request<'source.save'>,
  cache: Cache,
): Promise<Result<Record<string, never>>> {
  const locked = await lockOn('mapping', ({ mappings }) => mappings.some(({ source }) => source === config.id));
  const tenant = await tenantOf(config.id);
  if (tenant !== undefined && (locked ?? (await managedMapping({ crm: 'salesforce', tenant })) !== undefined)) return BLOCKED;
  if (tenant !== undefined) return saveOrg(tenant, config, cache);
  const blocked = await refusalOf(config, locked !== null);
  if (blocked) return blocked;
  const connector = await loadConnector(config.connector);
  const fault = await faultOf(config, connector);
  if (fault) return { ok: false, error: fault };
  const known = connector?.secrets.map(({ name }) => name) ?? [];
  const own = Object.fromEntries(Object.entries(secrets).filter(([name]) => known.includes(name)));
  if (await isManaged(config.id)) {
    await writeSecrets(config.id, own, keep);
    await forgetWords(cache, config.id);
    return { ok: true, value: {} };
  }
  const whole = { ...(await withoutPacked(config)), ...(await userOf(config)) };
  await writeSecrets(config.id, own, keep);
  await changeSources((sources) => withSource(sources, whole));
  await forgetWords(cache, config.id);
  return { ok: true, value: {} };
}
