import type { RecipePage } from '../recipe-data';
import { type Found, matchParts, matchText } from './glob';

/** Parameters in any order. A key that ends in `?` may be missing; one that is there twice with two values says nothing. */
function matchQuery(want: Readonly<Record<string, string>>, have: URLSearchParams): Found | undefined {
  const found: Record<string, string> = {};
  for (const [key, template] of Object.entries(want)) {
    const [value, ...others] = new Set(have.getAll(key.replace('?', '')));
    const one = value === undefined || others.length > 0 ? undefined : matchText(template, value);
    if (!one && !(value === undefined && key.endsWith('?'))) return undefined;
    Object.assign(found, one);
  }
  return found;
}

/** The first of these templates that a path fits. A slash at the end means nothing. */
function matchPath(templates: string | readonly string[], path: string): Found | undefined {
  for (const template of [templates].flat()) {
    const found = matchParts(template.replace(/\/$/, ''), path.replace(/\/$/, ''));
    if (found) return found;
  }
  return undefined;
}

/** What the address says where it has the form of this page. */
export function matchAddress(page: RecipePage, { pathname, searchParams, hash }: URL): Found | undefined {
  const [route = '', ...rest] = page.hash === undefined ? [''] : hash.slice(1).split('?');
  const inHash = page.hash === undefined ? {} : matchPath(page.hash, route);
  const inPath = inHash && matchPath(page.path ?? '**', pathname);
  const query = inPath && matchQuery(page.query ?? {}, searchParams);
  const behind = page.hash === undefined ? hash.slice(1) : rest.join('?');
  const hashQuery = query && matchQuery(page.hashQuery ?? {}, new URLSearchParams(behind));
  return hashQuery && { ...inPath, ...inHash, ...query, ...hashQuery };
}
