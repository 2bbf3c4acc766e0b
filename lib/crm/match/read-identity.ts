import type { PageIdentity } from '../recipe';
import type { IdentityPlace, RecipeData } from '../recipe-data';

/** What stands between two literals; the whole where they are not given. */
function between(text: string, after = '', before = ''): string {
  const start = text.indexOf(after);
  if (start < 0) return '';
  const from = start + after.length;
  const end = before === '' ? text.length : text.indexOf(before, from);
  return end < 0 ? '' : text.slice(from, end);
}

/** The text or number that a key has in a script: looked for as text, nothing is run. */
function keyInScript(text: string, key: string, after = ''): string {
  let at = text.indexOf(after);
  for (at = at < 0 ? -1 : text.indexOf(`"${key}"`, at); at >= 0; at = text.indexOf(`"${key}"`, at + 1)) {
    const behind = text.slice(at + key.length + 2, at + key.length + 180);
    const value = /^\s{0,9}:\s{0,9}(?:"([^"\\]*)"|(\d+))/.exec(behind);
    if (value) return value[1] ?? value[2] ?? '';
  }
  return '';
}

/** The first of these places that says something; undefined where none does. Selectors that the browser does not know say nothing. */
export function readPlace(document: Document, places: readonly IdentityPlace[]): string | undefined {
  for (const place of places) {
    const said: string[] = [];
    if ('script' in place) {
      for (const { src, text } of document.scripts) if (!src) said.push(keyInScript(text, place.script, place.after));
    } else {
      try {
        const element = document.querySelector(place.selector);
        const text = place.attribute === undefined ? element?.textContent : element?.getAttribute(place.attribute);
        said.push(between(text?.trim() ?? '', place.after, place.before));
      } catch {}
    }
    const value = said.find((text) => text !== '' && text.length <= 128);
    if (value !== undefined) return value;
  }
  return undefined;
}

export function readIdentity(document: Document, { org = [], user = [] }: NonNullable<RecipeData['identity']>): PageIdentity {
  const orgId = readPlace(document, org);
  const userId = readPlace(document, user);
  return { ...(orgId && { orgId }), ...(userId && { userId }) };
}
