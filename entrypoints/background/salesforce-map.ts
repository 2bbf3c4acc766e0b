import type { SourceConfig } from '@/lib/domain/source-config';
import { z } from '@/lib/domain/z';
import type { FieldMapping } from '@/lib/sources/canonical/field-mapping';
import { checkMapping } from '@/lib/sources/canonical/mapping-file';
import { fieldMapOf } from '@/lib/sources/canonical/salesforce-mapping';
import type { FieldMap } from '@/lib/sources/field-map';
import { PRESET_MAP } from '@/lib/sources/salesforce/preset-map';
import { packMapping } from './pack-now';
import { managedMapping } from './policy';
import { alone } from './source-store';

const KEY = 'salesforceMaps';
const SEEN = 'salesforceObjects:';

const Objects = z.record(z.string(), z.string());
const Maps = z.record(z.string(), z.object({ mapping: z.unknown(), objects: Objects }));

async function readMaps(): Promise<z.infer<typeof Maps>> {
  const kept = z.safeParse(Maps, (await chrome.storage.local.get(KEY))[KEY]);
  return kept.success ? kept.data : {};
}

interface OrgMap {
  map: FieldMap;
  mapping?: FieldMapping;
  /** Whose it is, where it is not a person's. */
  by?: 'company' | 'playbook';
}

/** An organisation's mapping as it counts: the policy's, a person's, the playbook's, else the preset. */
export async function salesforceMap(tenant: string): Promise<OrgMap> {
  const kept = (await readMaps())[tenant];
  const managed = await managedMapping({ crm: 'salesforce', tenant });
  const isOpen = managed === undefined && kept === undefined;
  const packed = isOpen
    ? await packMapping({ id: salesforceId(tenant), crm: 'salesforce', connector: 'salesforce', tenant })
    : undefined;
  const checked = checkMapping(managed ?? kept?.mapping ?? packed);
  if (!checked.ok) return { map: PRESET_MAP };
  const by = managed !== undefined ? 'company' : packed !== undefined ? 'playbook' : undefined;
  return { map: fieldMapOf(checked.mapping, PRESET_MAP, kept?.objects).map, mapping: checked.mapping, ...(by ? { by } : {}) };
}

/** Which objects hang on an account there, as it was looked at last: a mapping names the relationship alone. */
export const rememberObjects = (tenant: string, objects: Readonly<Record<string, string>>): Promise<void> =>
  chrome.storage.session.set({ [SEEN + tenant]: objects });

async function seenObjects(tenant: string): Promise<Record<string, string>> {
  const seen = z.safeParse(Objects, (await chrome.storage.session.get(SEEN + tenant))[SEEN + tenant]);
  return seen.success ? seen.data : {};
}

/** Keeps a person's mapping of an organisation; what of it Salesforce cannot hold is named and nothing is kept. */
export async function writeSalesforceMap(tenant: string, mapping: FieldMapping): Promise<{ unsupported: string[] }> {
  const seen = await seenObjects(tenant);
  return alone(async () => {
    const maps = await readMaps();
    const objects = { ...maps[tenant]?.objects, ...seen };
    const { unsupported } = fieldMapOf(mapping, PRESET_MAP, objects);
    if (unsupported.length === 0) await chrome.storage.local.set({ [KEY]: { ...maps, [tenant]: { mapping, objects } } });
    return { unsupported };
  });
}

/** Under which id the settings show an organisation that is connected; its values stand under `salesforce` all the same. */
export function salesforceId(tenant: string): string {
  const slug = tenant.replace(/\.my\.salesforce\.com$/, '').replace(/[^a-z0-9]+/g, '-');
  const sum = [...tenant].reduce((hash, letter) => (Math.imul(hash, 33) + (letter.codePointAt(0) ?? 0)) >>> 0, 5381);
  return `salesforce-${slug.slice(0, 20).replace(/-$/, '')}-${sum.toString(36)}`.slice(0, 40);
}

/** The organisation as a source that nobody has to set up. */
export async function salesforceConfig(tenant: string, userId: string): Promise<SourceConfig> {
  const { mapping } = await salesforceMap(tenant);
  return {
    id: salesforceId(tenant),
    name: 'Salesforce',
    connector: 'salesforce',
    crm: 'salesforce',
    tenant,
    userId,
    via: 'worker',
    settings: {},
    ...(mapping ? { mapping: { ...mapping } } : {}),
    on: true,
  };
}
