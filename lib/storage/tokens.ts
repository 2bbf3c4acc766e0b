import { type AccountRef, type Identity, scopeKeyOf } from '@/lib/domain/account-ref';
import { z } from '@/lib/domain/z';
import { TOKEN_PREFIX } from './token-changes';

type Host = Pick<AccountRef, 'crm' | 'tenant'>;

/** Keeps what a sign-in gave, per CRM host, org **and** user, in memory that ends with the browser and never touches the disk. */
export interface TokenStore<T> {
  read(host: Host, identity: Identity): Promise<T | undefined>;
  /** All connections to a host, whosever they are. */
  list(host: Host): Promise<T[]>;
  /** All connections, with the host that each is to. */
  listAll(): Promise<(Host & { tokens: T })[]>;
  write(host: Host, identity: Identity, tokens: T): Promise<void>;
  drop(host: Host, identity: Identity): Promise<void>;
  dropAll(): Promise<void>;
}

function hostPrefix({ crm, tenant }: Host): string {
  return `${TOKEN_PREFIX}${encodeURIComponent(crm)}|${encodeURIComponent(tenant)}|`;
}

const keyOf = (host: Host, identity: Identity) => TOKEN_PREFIX + scopeKeyOf(host, identity);

/** The store in `chrome.storage.session`. An entry that does not parse is no entry. */
export function openTokenStore<S extends z.core.$ZodType>(schema: S): TokenStore<z.output<S>> {
  const area = () => chrome.storage.session;
  const parsed = (value: unknown): z.output<S>[] => {
    const tokens = z.safeParse(schema, value);
    return tokens.success ? [tokens.data] : [];
  };
  return {
    async read(host, identity) {
      const key = keyOf(host, identity);
      return parsed((await area().get(key))[key])[0];
    },
    async list(host) {
      const prefix = hostPrefix(host);
      const all: [string, unknown][] = Object.entries(await area().get(null));
      return all.filter(([key]) => key.startsWith(prefix)).flatMap(([, value]) => parsed(value));
    },
    async listAll() {
      const all: [string, unknown][] = Object.entries(await area().get(null));
      return all.flatMap(([key, value]) => {
        if (!key.startsWith(TOKEN_PREFIX)) return [];
        const [crm = '', tenant = ''] = key.slice(TOKEN_PREFIX.length).split('|').map(decodeURIComponent);
        return parsed(value).map((tokens) => ({ crm, tenant, tokens }));
      });
    },
    write: (host, identity, tokens) => area().set({ [keyOf(host, identity)]: tokens }),
    drop: (host, identity) => area().remove(keyOf(host, identity)),
    async dropAll() {
      const keys = Object.keys(await area().get(null)).filter((key) => key.startsWith(TOKEN_PREFIX));
      await area().remove(keys);
    },
  };
}
