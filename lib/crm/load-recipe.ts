import { z } from '@/lib/domain/z';
import { RecipeData } from './recipe-data';
import { recipeProblem as problem, type RecipeProblem } from './recipe-problem';
import { recipeRules } from './recipe-rules';
import { screenRecipe, shapeProblems, unknownKeys } from './recipe-shape';

export type LoadedRecipe = { ok: true; recipe: RecipeData } | { ok: false; problems: RecipeProblem[] };

/** Characters of a recipe's text; longer ones are refused unread. The largest that ships has about three thousand. */
export const RECIPE_TEXT_LIMIT = 200_000;

const refused = (...problems: RecipeProblem[]): LoadedRecipe => ({ ok: false, problems });

/** A recipe from parsed JSON, e.g. a policy's or one that was learned. Names every place that does not fit. Never throws. */
export function checkRecipe(input: unknown): LoadedRecipe {
  try {
    const screened = screenRecipe(input);
    if (screened.length > 0) return refused(...screened);
    const parsed = z.safeParse(RecipeData, input);
    if (!parsed.success) return refused(...shapeProblems(input, parsed.error.issues));
    const problems = [...unknownKeys(input, parsed.data), ...recipeRules(parsed.data)];
    return problems.length > 0 ? refused(...problems) : { ok: true, recipe: parsed.data };
  } catch {
    return refused(problem('', 'unreadable'));
  }
}

/** A recipe from a file's text. Never throws. */
export function loadRecipe(text: string): LoadedRecipe {
  if (text.length > RECIPE_TEXT_LIMIT) return refused(problem('', 'too-large', { limit: RECIPE_TEXT_LIMIT }));
  try {
    return checkRecipe(JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch (error) {
    const place = /position (\d+)/.exec(error instanceof Error ? error.message : '');
    const before = place ? text.slice(0, Number(place[1])) : text;
    return refused(problem('', 'not-json', { line: before.split('\n').length }));
  }
}
