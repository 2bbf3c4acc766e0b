import { offeredRecipes } from '@/lib/crm/registry';
import type { Handlers } from '@/lib/messaging/server';
import { disabledCrms, setCrmDisabled } from './disabled-crms';
import { grantedOrigins, scoutOpenTabs, syncScoutScripts } from './scout-scripts';

type CrmHandlers = Pick<
  Handlers,
  `crm.${'list' | 'enable' | 'disable' | 'choose'}` | 'site.describe' | `recipe.${'save' | 'remove'}`
>;

const none = async () => ({ ok: false, error: { kind: 'not-found', what: 'channel' } }) as const;

/** Turning a CRM on and off. The permission itself was asked for by the page, on a click, as the browser demands. */
export const crmHandlers: CrmHandlers = {
  'crm.list': async () => ({ ok: true, value: { disabled: await disabledCrms(), sites: [], recipes: [], chosen: {} } }),
  'crm.choose': none,
  'site.describe': none,
  'recipe.save': none,
  'recipe.remove': none,

  async 'crm.enable'({ crm }) {
    const recipe = offeredRecipes.find(({ id }) => id === crm);
    if (!recipe) return { ok: false, error: { kind: 'not-found', what: crm } };
    const origins = await grantedOrigins(recipe);
    if (origins.length === 0) return { ok: false, error: { kind: 'forbidden', what: 'permissions' } };
    await setCrmDisabled(crm, false);
    await scoutOpenTabs(await syncScoutScripts());
    return { ok: true, value: { origins } };
  },

  async 'crm.disable'({ crm }) {
    const recipe = offeredRecipes.find(({ id }) => id === crm);
    if (!recipe) return { ok: false, error: { kind: 'not-found', what: crm } };
    await setCrmDisabled(crm, true);
    await syncScoutScripts();
    // What the package itself is granted (the demo's loopback) cannot be given back.
    await chrome.permissions.remove({ origins: [...recipe.origins, ...recipe.apiOrigins] }).catch(() => false);
    return { ok: true, value: {} };
  },
};
