import { UNTAUGHT } from '@/lib/crm/untaught';
import type { Result } from '@/lib/domain/app-error';
import type { Handlers } from '@/lib/messaging/server';
import { type CrmSite, changeCrmStore } from '@/lib/storage/crm-store';
import { takeAsked } from '@/lib/storage/site-session';
import { packRecipeIds, readCrmStore } from './crm-store';
import { describeSite } from './describe-site';
import { giveBack } from './give-back';
import { lockOn, policyNow } from './policy';
import { recipeForScout } from './recipe-answer';
import { recipeHandlers } from './recipe-handlers';
import { isGranted, recipeById } from './recipes';
import { grantedOrigins, restartScouts, retireScouts, scoutKind, scoutOpenTabs, syncScoutScripts } from './scout-scripts';

type CrmHandlers = Pick<
  Handlers,
  `crm.${'list' | 'enable' | 'disable' | 'choose'}` | 'site.describe' | `recipe.${'save' | 'remove'}`
>;

const notFound = (what: string) => ({ ok: false, error: { kind: 'not-found', what } }) as const;
const forbidden = { ok: false, error: { kind: 'forbidden', what: 'permissions' } } as const;

/** The origin of what was sent, if it is one and nothing more. */
function originIn(text: string): URL | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url?.origin === text && /^https?:$/.test(url.protocol) ? url : undefined;
}

const without = (sites: readonly CrmSite[], origin: string) => sites.filter((site) => site.origin !== origin);

const alike = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/**
 * Turns a CRM on for one host: its own, or one that a person says is of that kind. One at a time, for the window that asked and the news of
 * the permission both come here: a second scout would take the first one's panel from under the hand that is on it.
 */
const enableSite = (crm: string, origin: string): Promise<Result<{ origins: string[] }>> =>
  navigator.locks.request('tsugite-enable', () => enableOne(crm, origin));

async function enableOne(crm: string, origin: string): Promise<Result<{ origins: string[] }>> {
  const url = originIn(origin);
  if (!url) return { ok: false, error: { kind: 'misconfigured', field: 'origin' } };
  const recipe = await recipeById(crm);
  const owned = recipe?.ownsHost(url.hostname) ?? false;
  if (crm !== UNTAUGHT && !recipe?.data && !owned) return notFound(crm);
  if (url.protocol === 'http:' && recipe?.data && !recipe.data.selfHosted) {
    return { ok: false, error: { kind: 'misconfigured', field: 'origin' } };
  }
  if (!(await isGranted(url.hostname, origin))) return forbidden;
  const before = await recipeForScout(url);
  await changeCrmStore((store) => ({
    ...store,
    disabled: store.disabled.filter((id) => id !== crm),
    sites: recipe && !recipe.data ? store.sites : [...without(store.sites, origin), { crm, origin }],
  }));
  const matches = await syncScoutScripts();
  if (alike(before, await recipeForScout(url))) await scoutOpenTabs(matches);
  else await restartScouts([`${origin}/*`]);
  return { ok: true, value: { origins: [`${origin}/*`] } };
}

/** Turning a CRM on and off. The permission itself was asked for by the page, on a click, as the browser demands. */
export const crmHandlers: CrmHandlers = {
  ...recipeHandlers,
  async 'crm.list'() {
    const { recipes, crms, locks } = await policyNow();
    const ids = recipes.flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
    const managed = { recipes: ids, crms: crms.map(({ crm }) => crm), locked: locks.includes('crms') };
    const store = await readCrmStore();
    return { ok: true, value: { ...store, packed: await packRecipeIds(store), managed } };
  },
  'site.describe': async ({ tabId }) => ({ ok: true, value: await describeSite(tabId) }),

  async 'crm.enable'({ crm, origin }) {
    const blocked = await lockOn('crms');
    // What the company turned on still waits for the browser's own permission, which is a person's click.
    const { crms } = await policyNow();
    if (blocked && !crms.some((one) => one.crm === crm)) return blocked;
    if (origin !== undefined) return enableSite(crm, origin);
    const recipe = await recipeById(crm);
    if (!recipe) return notFound(crm);
    const origins = await grantedOrigins(recipe);
    if (origins.length === 0) return forbidden;
    await changeCrmStore((store) => ({ ...store, disabled: store.disabled.filter((id) => id !== crm) }));
    await scoutOpenTabs(await syncScoutScripts());
    return { ok: true, value: { origins } };
  },

  async 'crm.disable'({ crm, origin }) {
    const blocked = await lockOn('crms', ({ crms }) =>
      crms.some((one) => one.crm === crm && (origin ?? one.origin) === one.origin),
    );
    if (blocked) return blocked;
    const recipe = await recipeById(crm);
    if (!recipe && crm !== UNTAUGHT) return notFound(crm);
    const { sites } = await readCrmStore();
    const own = sites.filter((site) => site.crm === crm).map((site) => `${site.origin}/*`);
    const whole = recipe ? [...(await grantedOrigins(recipe)), ...recipe.apiOrigins] : [];
    const given = origin === undefined ? [...new Set([...own, ...whole])] : [`${origin}/*`];
    await changeCrmStore((store) => ({
      ...store,
      disabled: origin !== undefined || !recipe ? store.disabled : [...new Set([...store.disabled, crm])],
      sites: store.sites.filter((site) => site.crm !== crm || (origin !== undefined && site.origin !== origin)),
    }));
    await retireScouts(recipe ? scoutKind(recipe) : 'recipe', given);
    await giveBack(crm, given);
    // A host that another CRM has too is that one's now.
    await scoutOpenTabs(await syncScoutScripts());
    return { ok: true, value: {} };
  },

  async 'crm.choose'({ crm, name, values }) {
    const recipe = await recipeById(crm);
    if (!recipe) return notFound(crm);
    await changeCrmStore(({ chosen, ...rest }) => {
      const { [name]: _, ...others } = chosen[crm] ?? {};
      return { ...rest, chosen: { ...chosen, [crm]: values.length > 0 ? { ...others, [name]: values } : others } };
    });
    await restartScouts(await grantedOrigins(recipe));
    return { ok: true, value: {} };
  },
};

/** A permission was given: turns on what it was asked for, whether or not the window that asked is still there. */
export async function finishAsked(): Promise<void> {
  const asked = await takeAsked();
  if (asked) await crmHandlers['crm.enable'](asked, {});
}
