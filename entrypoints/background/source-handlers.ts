import { Precedence } from '@/lib/account/precedence';
import type { SourceConfig } from '@/lib/domain/source-config';
import { z } from '@/lib/domain/z';
import type { Handlers } from '@/lib/messaging/server';
import type { Cache } from '@/lib/storage/cache';
import { packNow } from './pack-now';
import { readPlaces } from './places';
import { lockOn, policyNow } from './policy';
import { salesforceConfig, salesforceMap } from './salesforce-map';
import { tokenStore } from './salesforce-tokens';
import { saveSource } from './save-source';
import { dropKeys, keyRows, writeKey, writeKeys } from './source-keys';
import { dropSecrets, secretsOf } from './source-secrets';
import { dropState, stateOf } from './source-state';
import {
  changeSources,
  isManaged,
  mappingBy,
  readOrders,
  readSources,
  scopePrefix,
  sourceById,
  writeOrder,
} from './source-store';
import { exploreSource, testSource } from './source-trials';
import { forgetWords } from './words-memory';

type SourceHandlers = Pick<
  Handlers,
  `source.${'list' | 'save' | 'remove' | 'order' | 'key' | 'keys' | 'keep-keys' | 'accounts' | 'explore' | 'test'}`
>;

const done = { ok: true, value: {} } as const;

/** A source as the settings show it: of its secrets the names alone. */
async function shown(config: SourceConfig) {
  const { kept, secrets } = await secretsOf(config.id);
  const managed = (await isManaged(config.id)) ? { managed: true as const } : {};
  const mappedBy = await mappingBy(config);
  return {
    config,
    ...managed,
    ...(mappedBy ? { mappedBy } : {}),
    secrets: Object.keys(secrets),
    kept,
    ...(await stateOf(config.id)),
  };
}

/** The connected organisations: sources that nobody has to set up. */
async function builtIn() {
  const connected = (await tokenStore.listAll()).filter(({ crm }) => crm === 'salesforce');
  const once = [...new Map(connected.map((one) => [one.tenant, one.tokens.identity.userId]))];
  return Promise.all(
    once.map(async ([tenant, userId]) => {
      const [config, { by }] = await Promise.all([salesforceConfig(tenant, userId), salesforceMap(tenant)]);
      return {
        config,
        builtIn: true as const,
        ...(by ? { mappedBy: by } : {}),
        secrets: [],
        kept: 'session' as const,
        ...(await stateOf(config.id)),
      };
    }),
  );
}

/** What the company has set, as the settings say it. */
async function told() {
  const { recipes, crms, sources, mappings, settings, locks, problems } = await policyNow();
  const set = Object.keys(settings).length;
  return { entries: recipes.length + crms.length + sources.length + mappings.length + set, locks, problems };
}

async function allPlaces() {
  const connected = await tokenStore.listAll();
  const own = connected.map(({ crm, tenant, tokens: { identity, userName } }) => ({ crm, tenant, ...identity, userName }));
  return [...own, ...(await readPlaces())];
}

/** What feeds the accounts of a CRM host. */
export function sourceHandlers(cache: Cache): SourceHandlers {
  return {
    async 'source.list'() {
      const [configs, places, precedence] = await Promise.all([readSources(), allPlaces(), readOrders()]);
      return {
        ok: true,
        value: {
          sources: [...(await builtIn()), ...(await Promise.all(configs.map(shown)))],
          places,
          precedence,
          policy: await told(),
          playbookProblems: (await packNow()).problems,
        },
      };
    },

    'source.save': (request) => saveSource(request, cache),

    async 'source.remove'({ id }) {
      const blocked = await lockOn('sources', ({ sources }) => sources.some((one) => one.id === id));
      if (blocked) return blocked;
      const config = await sourceById(id);
      await changeSources((sources) => sources.filter((one) => one.id !== id));
      await Promise.all([
        dropSecrets(id),
        dropKeys(id),
        dropState(id),
        forgetWords(cache, id),
        cache.hosts.drop(`source|${id}|`),
      ]);
      // What it said stands in the accounts as they were put together; they are read anew without it.
      const dropped = config ? await cache.hosts.drop(scopePrefix(config)) : done;
      return dropped.ok ? done : dropped;
    },

    async 'source.order'({ crm, tenant, precedence }) {
      const blocked = await lockOn('precedence');
      if (blocked) return blocked;
      const parsed = z.safeParse(Precedence, precedence);
      if (!parsed.success) {
        const field = ['precedence', ...(parsed.error.issues[0]?.path ?? [])].join('.');
        return { ok: false, error: { kind: 'misconfigured', field } };
      }
      await writeOrder({ crm, tenant }, parsed.data);
      return done;
    },

    async 'source.key'({ id, accountId, key }) {
      await writeKey(id, accountId, key);
      await forgetWords(cache, id);
      return done;
    },

    async 'source.keys'({ id }) {
      return { ok: true, value: { rows: await keyRows(id) } };
    },

    async 'source.keep-keys'({ id, rows }) {
      await writeKeys(id, rows);
      await forgetWords(cache, id);
      return done;
    },

    async 'source.accounts'(host) {
      const kept = await cache.hosts.snapshots(scopePrefix(host));
      if (!kept.ok) return kept;
      const named = kept.value.map(({ ref: { accountId: id }, facets: { profile } }) => {
        const name = profile.state === 'present' ? profile.value.name : undefined;
        return [id, { id, ...(name === undefined ? {} : { name }) }] as const;
      });
      // Kept for several users: the newest comes first and stays.
      return { ok: true, value: { accounts: [...new Map(named.reverse()).values()].reverse() } };
    },

    'source.explore': (request) => exploreSource(request, cache),
    'source.test': (request) => testSource(request, cache),
  };
}
