/** What an address of the pages' host asks for. */
export type Route =
  | { kind: 'record'; id: string; related: string | null; workspace: string | null }
  | { kind: 'list' }
  | { kind: 'home' }
  | { kind: 'new' }
  | { kind: 'setup' };

const RECORD = /^\/lightning\/r\/(?:[A-Za-z0-9_]+\/)?([A-Za-z0-9]{15}|[A-Za-z0-9]{18})(?:\/related\/(\w+))?(?:\/|$)/;

export function routeOf(location: Pick<Location, 'pathname' | 'search' | 'hash'>): Route {
  const { pathname, search, hash } = location;
  const old = pathname === '/one/one.app' ? /\/sObject\/([A-Za-z0-9]{15,18})(?:\/|$)/.exec(hash) : null;
  if (old?.[1]) return { kind: 'record', id: old[1], related: null, workspace: null };
  const record = RECORD.exec(pathname);
  if (record?.[1]) {
    return { kind: 'record', id: record[1], related: record[2] ?? null, workspace: new URLSearchParams(search).get('ws') };
  }
  if (pathname.startsWith('/lightning/o/Account/list')) return { kind: 'list' };
  if (pathname === '/lightning/o/Account/new') return { kind: 'new' };
  if (pathname.startsWith('/lightning/setup/')) return { kind: 'setup' };
  return { kind: 'home' };
}

/** The address of a record page. */
export function recordPath(object: string, id: string, workspace?: string): string {
  const path = `/lightning/r/${object}/${id}/view`;
  return workspace ? `${path}?ws=${encodeURIComponent(workspace)}` : path;
}

/** Account links of lists leave the object out, as Lightning's do. */
export function shortPath(id: string): string {
  return `/lightning/r/${id}/view`;
}
