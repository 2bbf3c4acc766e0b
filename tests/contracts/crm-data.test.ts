import { describe, expect, it } from 'vitest';
import { checkRecipe, loadRecipe } from '@/lib/crm/load-recipe';
import { dataRecipe } from '@/lib/crm/match/data-recipe';
import type { AddressExample, CrmRecipe } from '@/lib/crm/recipe';

interface RecipeFile {
  recipe: CrmRecipe;
  examples: AddressExample[];
}

const files = Object.entries(import.meta.glob<RecipeFile>('../../lib/crm/crms/*.ts', { eager: true })).flatMap(
  ([path, { recipe, examples }]) => (recipe.data ? [[path, { data: recipe.data, examples }] as const] : []),
);

it('has recipes that are data', () => {
  expect(files.length).toBeGreaterThan(14);
});

describe.each(files)('%s', (_, { data, examples }) => {
  it('is what a person could import: the schema and the rules take it', () => {
    expect(checkRecipe(data)).toEqual({ ok: true, recipe: data });
  });

  it('answers the same after it was a JSON file', () => {
    const loaded = loadRecipe(JSON.stringify(data));
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
    const recipe = dataRecipe(loaded.recipe);
    for (const { url, says } of examples) expect(recipe.recognise(new URL(url)), url).toEqual(says);
  });

  it('tests itself', () => {
    expect(data.health.absent.length).toBeGreaterThan(0);
  });

  it('knows where it may be', () => {
    expect(data.hosts.length > 0 || data.selfHosted).toBe(true);
  });
});
