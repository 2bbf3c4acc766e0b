import { mergedSource, type SourcePart } from '@/lib/account/merged-source';
import type { Precedence } from '@/lib/account/precedence';
import type { CrmRecipe } from '@/lib/crm/recipe';
import type { AccountRef, Identity } from '@/lib/domain/account-ref';
import type { Result } from '@/lib/domain/app-error';
import { FACET_NAMES, type FacetName } from '@/lib/domain/facet-names';
import type { SourceConfig } from '@/lib/domain/source-config';
import { facetOfField } from '@/lib/sources/canonical/fields';
import { knownByOf } from '@/lib/sources/kit/known-by';
import { loadConnector } from '@/lib/sources/kit/load-connector';
import { pageSource } from '@/lib/sources/page-source';
import type { Source } from '@/lib/sources/source';
import type { Cache } from '@/lib/storage/cache';
import { configSource } from './config-source';
import { fileSourcesOf } from './file-sources';
import { readDrawnPage } from './page-scripts';
import { pageWord } from './page-word';
import { policyNow } from './policy';
import { recipeById } from './recipes';
import { keyInSource } from './source-keys';
import { hostKey, readOrders, sourcesOf } from './source-store';
import { wordsIn } from './words-memory';

export interface AccountAsked {
  ref: AccountRef;
  identity: Identity;
  /** The page that asks, where it is one. */
  tabId?: number | undefined;
}

async function configPart(config: SourceConfig, { ref, identity, tabId }: AccountAsked, cache: Cache): Promise<SourcePart> {
  const connector = await loadConnector(config.connector);
  return {
    source: await configSource(config, { identity, cache, tabId }),
    own: connector?.forCrm === ref.crm,
    knownBy: connector ? knownByOf(connector, config.settings) : ['crm-id'],
    key: await keyInSource(config.id, ref.accountId),
  };
}

/** What the recipe reads off the page that asks. */
function pagePart(recipe: CrmRecipe | undefined, tabId: number | undefined): SourcePart[] {
  const { data } = recipe ?? {};
  const named = Object.keys(data?.fields ?? {}).map(facetOfField);
  const facets = FACET_NAMES.filter((name) => named.includes(name));
  if (!data || tabId === undefined || facets.length === 0) return [];
  return [{ source: pageSource({ id: 'page', facets, read: () => readDrawnPage(tabId, data) }), own: true, knownBy: ['crm-id'] }];
}

async function fileParts({ ref, identity }: AccountAsked, cache: Cache): Promise<SourcePart[]> {
  const files = await fileSourcesOf(cache, ref, identity);
  return Promise.all(
    files.map(async (source) => {
      const key = await keyInSource(source.id, ref.accountId);
      return { source, own: false, knownBy: ['crm-id', 'external-id', 'domain', 'name'] as const, partial: true, key };
    }),
  );
}

/** Salesforce is there whether or not anybody is connected: that it says nothing is then told of it alone. */
const signedOut: Source = {
  id: 'salesforce',
  facets: FACET_NAMES,
  fetch: async () => ({ ok: false, error: { kind: 'unauthorised' } }),
};

async function ofSalesforce({ ref, identity }: AccountAsked, cache: Cache, limitShare: number): Promise<Source | undefined> {
  const { salesforceSource } = await import('./salesforce-source');
  return salesforceSource(ref, identity, cache, limitShare);
}

/** The source, for these facets alone where not all may be asked for. */
const narrowed = (source: Source, facets: readonly FacetName[] | undefined): Source =>
  facets ? { id: source.id, facets, fetch: (request) => source.fetch(request) } : source;

/** Whose word goes first where nobody said it: the CRM's own, then its page, then what was set up, in that order. */
async function precedenceOf(ref: AccountRef, parts: readonly SourcePart[]): Promise<Precedence> {
  const written = (await readOrders())[hostKey(ref)];
  const ids = (own: boolean) => parts.filter((part) => part.own === own).map(({ source }) => source.id);
  return written ?? { format: 'tsugite-precedence/1', all: { order: [...ids(true), ...ids(false)] } };
}

/**
 * The source of an account for the user who looks at it: what is set up for its host and is this user's, as one. Salesforce alone stays
 * what it is.
 */
export async function accountSource(asked: AccountAsked, cache: Cache, limitShare: number): Promise<Result<Source>> {
  const { ref, identity } = asked;
  const recipe = ref.crm === 'salesforce' ? undefined : await recipeById(ref.crm);
  const [configs, files, salesforce, word] = await Promise.all([
    sourcesOf(ref),
    fileParts(asked, cache),
    ref.crm === 'salesforce' ? ofSalesforce(asked, cache, limitShare) : undefined,
    pageWord(recipe, asked),
  ]);
  if (word.state === 'refused') return { ok: false, error: word.error };
  const { sources: managed } = await policyNow();
  const isTheirs = ({ id, userId }: SourceConfig) =>
    userId === identity.userId || (userId === undefined && managed.some((one) => one.id === id));
  const mine = configs.filter((config) => config.on && isTheirs(config));
  const set = await Promise.all(mine.map((config) => configPart(config, asked, cache)));
  const further = [...set.filter(({ own }) => own), ...pagePart(recipe, asked.tabId), ...set.filter(({ own }) => !own), ...files];
  if (further.length === 0)
    return salesforce ? { ok: true, value: salesforce } : { ok: false, error: { kind: 'unauthorised', unclaimed: true } };
  const own: SourcePart[] = ref.crm === 'salesforce' ? [{ source: salesforce ?? signedOut, own: true, knownBy: ['crm-id'] }] : [];
  const parts = [...own, ...further];
  const precedence = await precedenceOf(ref, parts);
  const merged = mergedSource({ id: ref.crm, parts, precedence, memory: wordsIn(cache) });
  return { ok: true, value: narrowed(merged, word.facets) };
}
