import { describe, expect, it } from 'vitest';
import type { CrmRecipe, IdentityExample } from '@/lib/crm/recipe';

interface RecipeFile {
  recipe: CrmRecipe;
  identityExamples: IdentityExample[];
}

const files = Object.entries(import.meta.glob<RecipeFile>('../../lib/crm/crms/*.ts', { eager: true }));

it('has recipes to look at', () => {
  expect(files.length).toBeGreaterThan(15);
});

describe.each(files)('%s', (_, { recipe, identityExamples }) => {
  const says = (part: 'orgId' | 'userId') => identityExamples.some((example) => example.says[part] !== undefined);

  it.each(identityExamples)('who is signed in: $html', ({ html, says: said }) => {
    expect(recipe.identify(new DOMParser().parseFromString(html, 'text/html'))).toEqual(said);
  });

  it('has an example that finds all that it looks for, and one that finds nothing', () => {
    const { org, user } = recipe.data?.identity ?? {};
    expect(says('orgId')).toBe(recipe.data ? org !== undefined : true);
    expect(says('userId')).toBe(recipe.data ? user !== undefined : true);
    expect(identityExamples.some((example) => !example.says.orgId && !example.says.userId)).toBe(true);
  });
});
