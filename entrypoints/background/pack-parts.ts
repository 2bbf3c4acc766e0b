import { checkRecipe } from '@/lib/crm/load-recipe';
import { TAKEN_IDS } from '@/lib/crm/untaught';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import type { PlaybookProblem } from '@/lib/domain/playbook/problem';
import { checkParts } from '@/lib/playbook/check/parts';
import { checkMapping } from '@/lib/sources/canonical/mapping-file';
import { PACK_PARTS_KEY, type PackParts, packNow } from './pack-now';

/** The entries of a list of which nothing is wrong. */
const sound = <T>(name: string, entries: readonly T[], problems: readonly PlaybookProblem[]): T[] =>
  entries.filter((_, index) => !problems.some(({ path }) => `${path}.`.startsWith(`${name}.${index}.`)));

/**
 * Lays out the recipes and the field mappings of the playbook that is active now, so that nobody has to open the whole of it for them. One that this
 * build cannot use is left out and told by its path. True: its recipes are others than before.
 */
export async function keepPackParts(playbook: Playbook): Promise<boolean> {
  const before = await packNow();
  const { recipes = [], mappings = [] } = playbook;
  const found = checkParts(playbook, { recipe: checkRecipe, mapping: checkMapping, taken: TAKEN_IDS });
  const problems = found.map(({ path, code, params }) => ({ path, message: String(params?.why ?? code) })).slice(0, 100);
  const parts: PackParts = { recipes: sound('recipes', recipes, found), mappings: sound('mappings', mappings, found), problems };
  if (recipes.length + mappings.length === 0) await chrome.storage.local.remove(PACK_PARTS_KEY);
  else await chrome.storage.local.set({ [PACK_PARTS_KEY]: parts });
  return JSON.stringify(parts.recipes) !== JSON.stringify(before.recipes);
}
