import { Precedence } from '@/lib/account/precedence';
import { SourceConfig } from '@/lib/domain/source-config';
import { z } from '@/lib/domain/z';
import { packMapping } from './pack-now';
import { managedMapping, policyNow } from './policy';

const SOURCES = 'sources';
const OWNERS = 'managedOwners';
const PRECEDENCE = 'sourcePrecedence';
const DEVICE_USER = 'deviceUser';

export type Host = Pick<SourceConfig, 'crm' | 'tenant'>;
/** The name of a CRM host where something is kept for it. */
export const hostKey = ({ crm, tenant }: Host) => `${crm}|${tenant}`;
/** What the keys of a host's rows begin with, in the cache (`scopeKeyOf`). */
export const scopePrefix = ({ crm, tenant }: Host) => `${encodeURIComponent(crm)}|${encodeURIComponent(tenant)}|`;
export const isOfHost = (config: Host, { crm, tenant }: Host) => config.crm === crm && config.tenant === tenant;

const readLocal = async (key: string): Promise<unknown> => (await chrome.storage.local.get(key))[key];
/** One change at a time, over all that is kept of sources. */
export const alone = <T>(work: () => Promise<T>): Promise<T> => navigator.locks.request('tsugite-sources', work);

/** What a person set up, in the order in which it was; an entry that this build cannot read is none. */
async function readOwn(): Promise<SourceConfig[]> {
  const kept = await readLocal(SOURCES);
  return (Array.isArray(kept) ? kept : []).flatMap((one) => {
    const config = z.safeParse(SourceConfig, one);
    return config.success ? [config.data] : [];
  });
}

const Owners = z.record(z.string(), z.string());

/** The company's sources, each with the user of this browser who said that it is theirs. */
async function readManaged(): Promise<SourceConfig[]> {
  const { sources } = await policyNow();
  const owners = z.safeParse(Owners, sources.length > 0 ? await readLocal(OWNERS) : undefined);
  return sources.map((one) => {
    const userId = one.userId ?? (owners.success ? owners.data[one.id] : undefined);
    return userId === undefined ? one : { ...one, userId };
  });
}

/** What is set up: by the company, whose entries nobody changes and anybody may use who looks at that host, then by a person. */
export async function readSources(): Promise<SourceConfig[]> {
  const [own, sources] = await Promise.all([readOwn(), readManaged()]);
  const ids = sources.map(({ id }) => id);
  const all = [...sources, ...own.filter(({ id }) => !ids.includes(id))];
  return Promise.all(
    all.map(async (config) => {
      const mapping = z.safeParse(z.record(z.string(), z.unknown()), await managedMapping(config));
      if (mapping.success) return { ...config, mapping: mapping.data };
      const packed = config.mapping === undefined ? await packMapping(config) : undefined;
      return packed ? { ...config, mapping: packed } : config;
    }),
  );
}

/** Whose mapping a source is read by, where it is neither a person's own nor the preset. */
export async function mappingBy(config: SourceConfig): Promise<'company' | 'playbook' | undefined> {
  if ((await managedMapping(config)) !== undefined) return 'company';
  const own = (await readOwn()).find(({ id }) => id === config.id)?.mapping ?? (await managedSource(config.id))?.mapping;
  return own === undefined && (await packMapping(config)) !== undefined ? 'playbook' : undefined;
}

const managedSource = async (id: string) => (await policyNow()).sources.find((one) => one.id === id);

/** Is it the company's, so that it belongs to no one user. */
export const isManaged = async (id: string): Promise<boolean> => (await managedSource(id)) !== undefined;

export const sourcesOf = async (host: Host): Promise<SourceConfig[]> =>
  (await readSources()).filter((config) => isOfHost(config, host));

export const sourceById = async (id: string): Promise<SourceConfig | undefined> =>
  (await readSources()).find((config) => config.id === id);

/** Changes what is set up; two changes at once are made one after the other. Of the company's sources only whose they are can change. */
export function changeSources(change: (sources: SourceConfig[]) => SourceConfig[]): Promise<void> {
  return alone(async () => {
    const [own, managed] = await Promise.all([readOwn(), readManaged()]);
    const ids = managed.map(({ id }) => id);
    const next = change([...managed, ...own.filter(({ id }) => !ids.includes(id))]);
    const owners = next.flatMap(({ id, userId }) => (ids.includes(id) && userId !== undefined ? [[id, userId] as const] : []));
    const hidden = own.filter(({ id }) => ids.includes(id));
    const theirs = [...hidden, ...next.filter(({ id }) => !ids.includes(id))];
    await chrome.storage.local.set({ [SOURCES]: theirs, ...(ids.length > 0 ? { [OWNERS]: Object.fromEntries(owners) } : {}) });
  });
}

export const withSource = (sources: SourceConfig[], config: SourceConfig): SourceConfig[] =>
  sources.some(({ id }) => id === config.id) ? sources.map((one) => (one.id === config.id ? config : one)) : [...sources, config];

async function orders(): Promise<Record<string, unknown>> {
  const kept = z.safeParse(z.record(z.string(), z.unknown()), await readLocal(PRECEDENCE));
  return kept.success ? kept.data : {};
}

/** Whose word goes first, by `crm|tenant`. */
export async function readOrders(): Promise<Record<string, Precedence>> {
  const legible = Object.entries(await orders()).flatMap(([host, one]) => {
    const precedence = z.safeParse(Precedence, one);
    return precedence.success ? [[host, precedence.data] as const] : [];
  });
  return Object.fromEntries(legible);
}

export function writeOrder(host: Host, precedence: Precedence): Promise<void> {
  return alone(async () => chrome.storage.local.set({ [PRECEDENCE]: { ...(await orders()), [hostKey(host)]: precedence } }));
}

/** Who looks at the pages of a CRM that says nowhere who is signed in: this browser, under a name drawn once. */
export function deviceUser(): Promise<string> {
  return alone(async () => {
    const kept = z.safeParse(z.string().check(z.minLength(1), z.maxLength(128)), await readLocal(DEVICE_USER));
    if (kept.success) return kept.data;
    const drawn = `device-${crypto.randomUUID()}`;
    await chrome.storage.local.set({ [DEVICE_USER]: drawn });
    return drawn;
  });
}
