import { expect, it } from 'vitest';
import { checkRecipe } from '@/lib/crm/load-recipe';
import { recipeOf } from '@/lib/crm/registry';
import { TAKEN_IDS } from '@/lib/crm/untaught';
import { checkParts } from '@/lib/playbook/check/parts';
import { loadPlaybook } from '@/lib/playbook/load-playbook';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { checkMapping } from '@/lib/sources/canonical/mapping-file';

const JUDGES = { recipe: checkRecipe, mapping: checkMapping, taken: TAKEN_IDS };
const recipe = { ...recipeOf('odoo')?.data, id: 'house' };
const mapping = { format: 'tsugite-mapping/1', timeZone: 'UTC', fields: { 'plan.seats': { from: 'a' } } };

function problemsOf(parts: Record<string, unknown>) {
  const loaded = loadPlaybook({ ...samplePlaybook(), ...parts });
  const problems = loaded.ok ? checkParts(loaded.playbook, JUDGES) : loaded.problems;
  return problems.map(({ path, code }) => `${path} ${code}`);
}

it('takes recipes and mappings that are sound, and a playbook without any', () => {
  expect(problemsOf({})).toEqual([]);
  expect(
    problemsOf({
      recipes: [recipe],
      mappings: [
        { crm: 'odoo', mapping },
        { source: 'stripe', mapping },
      ],
    }),
  ).toEqual([]);
});

it.each([
  [{ recipes: [recipe, recipe] }, 'recipes.1.id duplicate-id'],
  [{ recipes: [{ ...recipe, id: 'untaught' }] }, 'recipes.0.id reserved-name'],
  [{ recipes: [{ ...recipe, colour: 'red' }] }, 'recipes.0.colour wrong-part'],
  [{ recipes: [{ ...recipe, health: { present: [], absent: [] } }] }, 'recipes.0.health wrong-part'],
  [{ recipes: 'all' }, 'recipes wrong-type'],
  [{ mappings: [{ crm: 'odoo' }] }, 'mappings.0.mapping missing'],
  [{ mappings: [{ mapping }] }, 'mappings.0.crm missing'],
  [{ mappings: [{ crm: 'odoo', mapping, secret: 'x' }] }, 'mappings.0.secret unknown-key'],
  [
    { mappings: [{ crm: 'odoo', mapping: { ...mapping, fields: { 'plan.seats': {} } } }] },
    'mappings.0.mapping.fields.plan.seats.from wrong-part',
  ],
])('names the place of what is wrong: %#', (parts, found) => {
  expect(problemsOf(parts)).toContain(found);
});
