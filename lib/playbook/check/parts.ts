import type { Playbook } from '@/lib/domain/playbook/playbook';
import type { PlaybookProblem } from '@/lib/domain/playbook/problem';
import { problem } from './problems';

/** How a part is judged by the room that uses it. */
type Judged =
  | { readonly ok: true }
  | { readonly ok: false; readonly problems: readonly { readonly path: string; readonly code: string }[] }
  | { readonly ok: false; readonly issues: readonly { readonly path: string; readonly message: string }[] };

/** Handed in, so that a playbook is checked without what reads pages and sources: `checkRecipe`, `checkMapping`, ids that are no recipe's. */
export interface PartJudges {
  recipe(input: unknown): Judged;
  mapping(input: unknown): Judged;
  readonly taken: readonly string[];
}

const placed = (at: string, path: string) => (path === '' ? at : `${at}.${path}`);

function faults(at: string, judged: Judged): PlaybookProblem[] {
  if (judged.ok) return [];
  const told = 'problems' in judged ? judged.problems.map(({ path, code }) => ({ path, message: code })) : judged.issues;
  return told.map(({ path, message }) => problem(placed(at, path), 'wrong-part', { why: message }));
}

/** What is wrong with the recipes and the field mappings that a pack carries, each by its path. */
export function checkParts({ recipes = [], mappings = [] }: Playbook, judges: PartJudges): PlaybookProblem[] {
  const ids = recipes.map(({ id }) => id);
  return [
    ...recipes.flatMap((recipe, index) => {
      const at = `recipes.${index}`;
      const id = typeof recipe.id === 'string' ? recipe.id : '';
      if (judges.taken.includes(id)) return [problem(`${at}.id`, 'reserved-name', { name: id })];
      if (ids.indexOf(id) < index && ids.includes(id)) return [problem(`${at}.id`, 'duplicate-id', { id })];
      return faults(at, judges.recipe(recipe));
    }),
    ...mappings.flatMap(({ crm, source, mapping }, index) => {
      const at = `mappings.${index}`;
      if (crm === undefined && source === undefined) return [problem(`${at}.crm`, 'missing', { expected: 'crm, source' })];
      return faults(`${at}.mapping`, judges.mapping(mapping));
    }),
  ];
}
