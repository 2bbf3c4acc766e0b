import { checkRecipe } from '@/lib/crm/load-recipe';
import { recipeProblem } from '@/lib/crm/recipe-problem';
import { TAKEN_IDS } from '@/lib/crm/untaught';
import type { Handlers } from '@/lib/messaging/server';
import { changeCrmStore } from '@/lib/storage/crm-store';
import { readCrmStore } from './crm-store';
import { giveBack } from './give-back';
import { lockOn } from './policy';
import { recipeById } from './recipes';
import { grantedOrigins, restartScouts, retireScouts, scoutOpenTabs, syncScoutScripts } from './scout-scripts';

const idOf = (recipe: unknown) => (typeof recipe === 'object' && recipe !== null && 'id' in recipe ? recipe.id : undefined);
const hostOf = (origin: string) => (URL.canParse(origin) ? new URL(origin).hostname : '');

/** Recipes of a file, a pack or a lesson. */
export const recipeHandlers: Pick<Handlers, 'recipe.save' | 'recipe.remove'> = {
  async 'recipe.save'({ recipe: input }) {
    const checked = checkRecipe(input);
    if (!checked.ok) return { ok: true, value: { problems: checked.problems.map((problem) => ({ ...problem })) } };
    const { recipe } = checked;
    const blocked = await lockOn('recipes', ({ recipes }) => recipes.some(({ id }) => id === recipe.id));
    if (blocked) return blocked;
    if (TAKEN_IDS.includes(recipe.id)) {
      return { ok: true, value: { problems: [recipeProblem('id', 'reserved-name', { name: recipe.id })] } };
    }
    await changeCrmStore((store) => ({
      ...store,
      disabled: store.disabled.filter((id) => id !== recipe.id),
      recipes: [...store.recipes.filter((one) => idOf(one) !== recipe.id), recipe],
      // A host that it names in full is now its own, whatever stood there before; that host was granted already.
      sites: store.sites.map((site) => (recipe.hosts.includes(hostOf(site.origin)) ? { ...site, crm: recipe.id } : site)),
    }));
    const { recipe: patterns } = await refreshed();
    const kept = await recipeById(recipe.id);
    const own = kept ? await grantedOrigins(kept) : [];
    await restartScouts([
      ...new Set([...own, ...patterns.filter((one) => recipe.hosts.includes(hostOf(one.replace('/*', ''))))]),
    ]);
    return { ok: true, value: { problems: [] } };
  },

  async 'recipe.remove'({ id }) {
    const blocked = await lockOn('recipes', ({ recipes }) => recipes.some((one) => one.id === id));
    if (blocked) return blocked;
    const recipe = await recipeById(id);
    const { sites } = await readCrmStore();
    const single = sites.flatMap(({ crm, origin }) => (crm === id ? [`${origin}/*`] : []));
    const own = [...new Set([...single, ...(recipe ? await grantedOrigins(recipe) : [])])];
    await retireScouts('recipe', own);
    await changeCrmStore((store) => ({
      ...store,
      recipes: store.recipes.filter((one) => idOf(one) !== id),
      sites: store.sites.filter((site) => site.crm !== id),
    }));
    await giveBack(id, own);
    await refreshed();
    return { ok: true, value: {} };
  },
};

async function refreshed() {
  const matches = await syncScoutScripts();
  await scoutOpenTabs(matches);
  return matches;
}
