/** The record an address names, as written there, and how surely it is what the page shows. */
export interface NamedRecord {
  id: string;
  /** The object's API name, when the address says it. */
  object?: string;
  as: 'page' | 'parent';
  sure: boolean;
}

const LIGHTNING = /^\/lightning\/r\/(?:([a-zA-Z0-9_]+)\/)?([a-zA-Z0-9]{18}|[a-zA-Z0-9]{15})(?:\/|$)/;
const LIGHTNING_ACCOUNT = /^\/lightning\/r\/Account\/([^/]+)\/(?:view|edit|related)(?:\/|$)/;
const OLD_HASH = /^#?\/sObject\/([a-zA-Z0-9]+)(?:[/?]|$)/;
const CLASSIC = /^\/(001[a-zA-Z0-9]{12}(?:[a-zA-Z0-9]{3})?)(?:\/[a-z]?)?$/;

/** `/one/one.app#<base64>` carries a component with its attributes as JSON. */
function recordOfComponent(hash: string): string | undefined {
  try {
    const text = atob(decodeURIComponent(hash.slice(1)));
    return (/"recordId"\s*:\s*"([a-zA-Z0-9]+)"/.exec(text) ?? /\/sObject\/([a-zA-Z0-9]+)\//.exec(text))?.[1];
  } catch {
    return undefined;
  }
}

function lightningRecord(path: string, as: 'page' | 'parent'): NamedRecord | undefined {
  const [, object, id = ''] = LIGHTNING.exec(path) ?? [];
  if (id) return { id, as, sure: true, ...(object && { object }) };
  const misshapen = LIGHTNING_ACCOUNT.exec(path)?.[1];
  return misshapen ? { id: misshapen, object: 'Account', as, sure: true } : undefined;
}

function parentRecord(url: URL): NamedRecord | undefined {
  const workspace = url.searchParams.get('ws');
  return workspace ? lightningRecord(workspace, 'parent') : undefined;
}

function oldLightningRecord(hash: string): NamedRecord | undefined {
  const named = OLD_HASH.exec(hash)?.[1];
  if (named) return { id: named, as: 'page', sure: true };
  const id = recordOfComponent(hash);
  return id ? { id, as: 'page', sure: false } : undefined;
}

/** Every record that an address names, nearest first: the page's own, then the workspace it stands in. */
export function recordsInAddress(url: URL): NamedRecord[] {
  const path = url.pathname;
  const found: (NamedRecord | undefined)[] = [];
  if (path.startsWith('/lightning/r/')) found.push(lightningRecord(path, 'page'), parentRecord(url));
  else if (path === '/one/one.app') found.push(oldLightningRecord(url.hash));
  else if (path.startsWith('/apex/')) found.push({ id: url.searchParams.get('id') ?? '', as: 'page', sure: false });
  else found.push({ id: CLASSIC.exec(path)?.[1] ?? '', as: 'page', sure: true });
  return found.filter((record) => record !== undefined);
}
