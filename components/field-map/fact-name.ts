import type { Locale } from '../locale';

/** The name of a fact by its path (`plan.seats`, `usage.metrics.storage`); of a thing in a list, the facet's and its own. */
export function factName({ find }: Pick<Locale, 'find'>, path: string): string {
  const [facet = '', , ...item] = path.split('.');
  // Of all features at once: the one that is meant is not named by the path.
  if (path === 'usage.adoption') return find('list.usage.adoption') ?? path;
  return find(`field.${path}`) ?? [find(`facet.${facet}`) ?? facet, item.join('.')].filter((part) => part !== '').join(' ');
}
