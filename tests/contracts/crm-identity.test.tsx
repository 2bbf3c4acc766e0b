import { describe, expect, it } from 'vitest';
import type { CrmRecipe, IdentityExample } from '@/lib/crm/recipe';

interface RecipeFile {
  recipe: CrmRecipe;
  identityExamples: IdentityExample[];
}

const files = Object.entries(import.meta.glob<RecipeFile>('../../lib/crm/crms/*.ts', { eager: true }));

it('has recipes to look at', () => {
  expect(files.length).toBeGreaterThan(0);
});

describe.each(files)('%s', (_, { recipe, identityExamples }) => {
  it.each(identityExamples)('who is signed in: $html', ({ html, says }) => {
    expect(recipe.identify(new DOMParser().parseFromString(html, 'text/html'))).toEqual(says);
  });

  it('has an example that finds both and one that finds nothing', () => {
    expect(identityExamples.some(({ says }) => says.orgId && says.userId)).toBe(true);
    expect(identityExamples.some(({ says }) => !says.orgId && !says.userId)).toBe(true);
  });
});
