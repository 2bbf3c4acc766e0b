import type { Locale } from '../locale';

/** The name of a fact by its path (`plan.seats`, `usage.metrics.storage`); of a thing in a list, the facet's and its own. */
export function factName({ find }: Pick<Locale, 'find'>, path: string): string {
  const [facet = '', , ...item] = path.split('.');
  return find(`field.${path}`) ?? [find(`facet.${facet}`) ?? facet, item.join('.')].filter((part) => part !== '').join(' ');
}
