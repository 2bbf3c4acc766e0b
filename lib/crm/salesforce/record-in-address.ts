/** The record an address names, as written there, and how surely it is what the page shows. */
export interface NamedRecord {
  id: string;
  as: 'page' | 'parent';
  /** Whether the page certainly shows the record, if it is an account's. */
  sure: boolean;
  /** The address says in words that it is an account. */
  meant?: boolean;
}

// The forms are loose (`\w`): whether what they find is an id is for `recordId` to say.
const LIGHTNING = /^\/lightning\/r\/(?:(\w+)\/)?(\w{18}|\w{15})(?:\/|$)/;
const LIGHTNING_ACCOUNT = /^\/lightning\/r\/(Account)\/([^/]+)\/(?:view|edit|related)(?:\/|$)/;
const OLD_HASH = /\/sObject\/(\w+)/;
const CLASSIC = /^\/(001\w{12}(?:\w{3})?)(?:\/\w?)?$/;

/** `/one/one.app#/sObject/ID/view`, or `#<base64>` of a component with its attributes as JSON. */
function oldLightningRecord(hash: string): NamedRecord | undefined {
  const named = OLD_HASH.exec(hash)?.[1];
  if (named) return { id: named, as: 'page', sure: true };
  try {
    const id = /"recordId"\s*:\s*"(\w+)|\/sObject\/(\w+)/.exec(atob(decodeURIComponent(hash.slice(1))));
    return { id: id?.[1] ?? id?.[2] ?? '', as: 'page', sure: false };
  } catch {
    return undefined;
  }
}

function lightningRecord(path: string, as: 'page' | 'parent'): NamedRecord | undefined {
  const [, object, id] = LIGHTNING.exec(path) ?? LIGHTNING_ACCOUNT.exec(path) ?? [];
  return id ? { id, as, sure: (object ?? 'Account') === 'Account', meant: object === 'Account' } : undefined;
}

/** Every record that an address names, nearest first: the page's own, then the workspace it stands in. */
export function recordsInAddress({ pathname, searchParams, hash }: URL): NamedRecord[] {
  const found: (NamedRecord | undefined)[] = [];
  if (pathname.startsWith('/lightning/r/')) {
    found.push(lightningRecord(pathname, 'page'), lightningRecord(searchParams.get('ws') ?? '', 'parent'));
  } else if (pathname === '/one/one.app') found.push(oldLightningRecord(hash));
  else if (pathname.startsWith('/apex/')) found.push({ id: searchParams.get('id') ?? '', as: 'page', sure: false });
  else found.push({ id: CLASSIC.exec(pathname)?.[1] ?? '', as: 'page', sure: true });
  return found.filter((record) => record !== undefined);
}
