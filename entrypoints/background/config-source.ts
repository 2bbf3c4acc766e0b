import { type Identity, scopeKeyOf } from '@/lib/domain/account-ref';
import type { Result } from '@/lib/domain/app-error';
import type { SourceConfig } from '@/lib/domain/source-config';
import { z } from '@/lib/domain/z';
import { checkMapping } from '@/lib/sources/canonical/mapping-file';
import type { Connector, ConnectorOptions } from '@/lib/sources/connector';
import { loadConnector } from '@/lib/sources/kit/load-connector';
import type { SourceMemory } from '@/lib/sources/kit/source-memory';
import type { Source } from '@/lib/sources/source';
import type { Cache } from '@/lib/storage/cache';
import { allowedOrigins } from './allowed-origins';
import { pausingSource } from './org-pauses';
import { pageHttp } from './page-http';
import { http } from './salesforce-tokens';
import { secretsOf } from './source-secrets';
import { watchedSource } from './source-state';

export interface Opening {
  identity: Identity;
  cache: Cache;
  /** The page that asks, where it is one. */
  tabId?: number | undefined;
}

/** What a connector needs to be asked, as the worker has it. */
export interface OpenedConnector {
  connector: Connector;
  options: ConnectorOptions;
}

/** A source's small memory, by its id; the rows go with the user. */
function memoryOf(cache: Cache, id: string, scope: string): SourceMemory {
  const keyOf = (key: string) => `source|${id}|${key}`;
  return {
    async get(key) {
      const kept = await cache.readSchema(keyOf(key), z.unknown());
      return kept.ok ? kept.value : undefined;
    },
    async set(key, value) {
      await cache.writeSchema(keyOf(key), scope, value);
    },
  };
}

/** The origin that a connector calls, as its settings say; undefined: they are wrong. */
function originOf(connector: Connector, settings: unknown): URL | undefined {
  const [pattern] = connector.origins(settings);
  return URL.parse((pattern ?? '').replace(/\/\*$/, '')) ?? undefined;
}

/** The worker calls only where the person let it, whatever the address would answer; whether the page may is asked in the page. */
async function isGranted({ origin }: URL): Promise<boolean> {
  return chrome.permissions.contains({ origins: [`${origin}/*`] }).catch(() => false);
}

/** Everything that a source which a person set up is opened with; or why it cannot be. */
export async function openConnector(config: SourceConfig, { identity, cache, tabId }: Opening): Promise<Result<OpenedConnector>> {
  const connector = await loadConnector(config.connector);
  if (!connector) return { ok: false, error: { kind: 'misconfigured', field: 'connector' } };
  const mapping = config.mapping === undefined ? undefined : checkMapping(config.mapping);
  if (mapping && !mapping.ok)
    return { ok: false, error: { kind: 'misconfigured', field: `mapping.${mapping.issues[0]?.path ?? ''}` } };
  const origin = originOf(connector, config.settings);
  const byPage = config.via === 'page' && origin !== undefined;
  if (origin && !byPage && !(await isGranted(origin))) return { ok: false, error: { kind: 'forbidden', what: 'permissions' } };
  const options: ConnectorOptions = {
    http: byPage ? pageHttp(origin.origin, tabId) : http,
    settings: config.settings,
    secrets: (await secretsOf(config.id)).secrets,
    ...(mapping ? { fieldMap: mapping.mapping } : {}),
    identity,
    via: config.via,
    allow: await allowedOrigins(config.crm),
    memory: memoryOf(cache, config.id, scopeKeyOf(config, identity)),
    online: () => navigator.onLine,
    random: Math.random,
  };
  return { ok: true, value: { connector, options } };
}

/** A source that a person set up, under the name that it has here. One that cannot be opened answers with the reason. */
export async function configSource(config: SourceConfig, opening: Opening): Promise<Source> {
  const { id } = config;
  const opened = await openConnector(config, opening);
  if (!opened.ok) {
    const facets = (await loadConnector(config.connector))?.facets ?? [];
    return watchedSource({ id, facets, fetch: async () => opened });
  }
  const { connector, options } = opened.value;
  const { facets, fetch } = connector.create(options);
  return watchedSource(pausingSource({ id, facets, fetch }, `source:${id}`));
}
