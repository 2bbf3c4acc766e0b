import type { RecipeData } from './recipe-data';

/** Stands for "no recipe yet": the scout of a host that is to be taught recognises nothing, and the panel beside the page can say so. */
export const UNTAUGHT = 'untaught';

/** Ids that no recipe of a file, a pack or a lesson may have: Salesforce is code, and "untaught" is the absence of a recipe. */
export const TAKEN_IDS: readonly string[] = ['salesforce', UNTAUGHT];

/** A recipe that owns no host, so that every page is an unknown one. */
export const untaughtRecipe: RecipeData = {
  format: 'tsugite-recipe/1',
  id: UNTAUGHT,
  name: UNTAUGHT,
  hosts: ['untaught.invalid'],
  tenant: '{host}',
  recordId: ['digits'],
  pages: [{ path: '/{id}', confidence: 'address' }],
  health: { present: [], absent: [{ name: 'sign-in', selector: 'input[type="password"]' }] },
  address: '{origin}/{id}',
};
