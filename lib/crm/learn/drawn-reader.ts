import { recogniseData } from '../match/data-recipe';
import type { RecipeData } from '../recipe-data';
import { type PageReading, readPageBy } from './page-reading';

const accountIn = (recipe: RecipeData, url: URL): string | undefined => {
  const { says } = recogniseData(recipe, url);
  return says.state === 'account' ? says.ref.accountId : undefined;
};

/**
 * Reads a page again and again, and knows what it said when its address went on to another record. A page that says the very same afterwards has
 * not been drawn anew yet: what it says is still the record's before (`stale`). One that was drawn before its address changed is told by what was
 * last read of the record that was left. `commits`: the Navigation API, or anything that tells of `currententrychange`.
 */
export function drawnReader(document: Document, commits: EventTarget | undefined): (recipe: RecipeData) => PageReading {
  let known: RecipeData | undefined;
  let last: { accountId: string | undefined; said: string } | undefined;
  let before: string | undefined;
  const here = () => new URL(document.location.href);

  commits?.addEventListener('currententrychange', (event) => {
    const { from } = event as Event & { from?: { url: string | null } };
    if (!known || !from?.url) return;
    const left = accountIn(known, new URL(from.url));
    const now = accountIn(known, here());
    if (left === now) return;
    const said = JSON.stringify(readPageBy(known, document, here()).fields);
    const drawnFirst = last?.accountId === left && last?.said !== said;
    const backAgain = last?.accountId === now && last?.said === said;
    before = drawnFirst || backAgain ? undefined : said;
  });

  return (recipe) => {
    known = recipe;
    const reading = readPageBy(recipe, document, here());
    const said = JSON.stringify(reading.fields);
    // A page of which nothing is read says nothing of another record either.
    if (said === before && said !== '{}') return { ...reading, stale: true };
    before = undefined;
    last = { accountId: reading.check.accountId, said };
    return reading;
  };
}
