import { z } from '@/lib/domain/z';
import { alone } from './source-store';

const PREFIX = 'sourceSecrets:';
const Secrets = z.record(z.string(), z.string());

export type Secrets = z.infer<typeof Secrets>;
/** `device`: on the disk, until they are removed. `session`: in memory, until the browser ends. */
export type Kept = 'device' | 'session';

const areaOf = (kept: Kept) => (kept === 'device' ? chrome.storage.local : chrome.storage.session);

async function readIn(kept: Kept, id: string): Promise<Secrets | undefined> {
  const key = PREFIX + id;
  const secrets = z.safeParse(Secrets, (await areaOf(kept).get(key))[key]);
  return secrets.success ? secrets.data : undefined;
}

/** The secrets of a source and where they lie. They leave the worker in calls to that source and in no other way. */
export async function secretsOf(id: string): Promise<{ kept: Kept; secrets: Secrets }> {
  const onDisk = await readIn('device', id);
  return onDisk ? { kept: 'device', secrets: onDisk } : { kept: 'session', secrets: (await readIn('session', id)) ?? {} };
}

/** Puts new secrets over the old ones, all in one place: what is left out stays, an empty one is forgotten. */
export function writeSecrets(id: string, given: Secrets, kept: Kept): Promise<void> {
  return alone(async () => {
    const all = { ...(await secretsOf(id)).secrets, ...given };
    const left = Object.fromEntries(Object.entries(all).filter(([, secret]) => secret !== ''));
    const other = areaOf(kept === 'device' ? 'session' : 'device');
    // An empty entry stays as well: it says where the next one goes.
    await areaOf(kept).set({ [PREFIX + id]: left });
    await other.remove(PREFIX + id);
  });
}

export async function dropSecrets(id: string): Promise<void> {
  await Promise.all([chrome.storage.local.remove(PREFIX + id), chrome.storage.session.remove(PREFIX + id)]);
}

export async function dropAllSecrets(): Promise<void> {
  for (const area of [chrome.storage.local, chrome.storage.session]) {
    const keys = Object.keys(await area.get(null)).filter((key) => key.startsWith(PREFIX));
    if (keys.length > 0) await area.remove(keys);
  }
}
