import { describe, expect, it } from 'vitest';
import { knownRecipes } from '@/lib/crm/known-recipes';
import { recordByHand } from '@/lib/crm/record-by-hand';
import { recipes } from '@/lib/crm/registry';
import { houseRecipe } from './house-recipe';

const none = { sites: [], recipes: [], chosen: {} };

describe('the recipes that there are', () => {
  it('are those that ship where nothing was added', () => {
    expect(knownRecipes(none).map(({ id }) => id)).toEqual(recipes.map(({ id }) => id));
  });

  it('stand on a host that a person added, so that an account can be named there', () => {
    const origin = 'https://crm.example.co.jp';
    const twenty = knownRecipes({ ...none, sites: [{ crm: 'twenty', origin }] }).find(({ id }) => id === 'twenty');
    expect(twenty?.ownsHost('crm.example.co.jp')).toBe(true);
    const id = '20202020-1c25-4d02-bf25-6aeccf7ea419';
    const found = recordByHand(id, origin, twenty ? [twenty] : []);
    expect(found?.ref).toEqual({ crm: 'twenty', tenant: 'crm.example.co.jp', accountId: id });
  });

  it('are joined by one that was imported, by its name; a broken one is left out', () => {
    const added = knownRecipes({ ...none, recipes: [houseRecipe, { id: 'broken' }] });
    expect(added).toHaveLength(recipes.length + 1);
    expect(added[0]?.name).toBe(houseRecipe.name);
  });
});
