import { recogniseData } from './match/data-recipe';
import { readPlace } from './match/read-identity';
import { readRecordId } from './match/record-shape';
import type { Recognition } from './recipe';
import type { ConfirmHow, RecipeData } from './recipe-data';

/**
 * How a page stands to its recipe. `failed`: the names of the checks that did not hold, or `address`, `record` (the page itself names another
 * record than the address). The address' word stays in `says`: what a page that has changed falls back to, with a person's confirmation.
 * `covered`: a panel shows something else over the page, or in our dock's place.
 */
export interface PageCheck {
  state: 'recognised' | 'changed';
  failed: string[];
  covered: boolean;
  says: Recognition;
}

/** Whether the page has such an element; null where the browser does not know the selector. */
function finds(document: Document, selector: string): boolean | null {
  try {
    return document.querySelector(selector) !== null;
  } catch {
    return null;
  }
}

/**
 * The self-test of a recipe on an account's page (A5). A page that is still being drawn fails as well: ask again before saying so. Nothing is
 * read from the page but whether the parts are there, and which record it names.
 */
export function checkPage(recipe: RecipeData, document: Document, url: URL): PageCheck {
  const { says, page } = recogniseData(recipe, url);
  const covered = (recipe.overlays ?? []).some((selector) => finds(document, selector));
  if (says.state !== 'account') return { state: 'changed', failed: ['address'], covered, says };
  const { present, absent } = recipe.health;
  const failed = [
    ...present.filter(({ selector }) => finds(document, selector) !== true),
    ...absent.filter(({ selector }) => finds(document, selector) !== false),
  ].map(({ name }) => name);
  const named = readPlace(document, recipe.identity?.record ?? []);
  const shown = named === undefined ? undefined : readRecordId(named, page?.recordId ?? recipe.recordId);
  if (named !== undefined && shown !== says.ref.accountId) failed.push('record');
  return { state: failed.length === 0 ? 'recognised' : 'changed', failed, covered, says };
}

/** How to make sure of an account that the address alone does not tell: words `recipe.confirm.<how>`. Empty where it does. */
export function confirmations(recipe: RecipeData, url: URL): readonly ConfirmHow[] {
  const { says, page } = recogniseData(recipe, url);
  if (says.state !== 'account' || says.confidence === 'address') return [];
  const chosen = page?.choose !== undefined && recipe.chosen?.[page.choose]?.length;
  return (page?.confirm ?? []).filter((how) => how !== 'chosen' || !chosen);
}
