import type { Locale } from '../locale';
import type { Vocabulary } from '../vocabulary';

/** The fields of a list by which what was said of it is told; anything else after a list is an entry of it. */
const OF_ENTRY = /\.(?:name|productId|subject|severity)$/;

/**
 * What a canonical field is called by itself, as a heading: `plan.seats`, `usage.storage.used`, `usage.metrics.storage`, `nps`. In a sentence about
 * a decision facts have other names (`factName`).
 */
export function fieldName({ find }: Pick<Locale, 'find'>, { metricName, name }: Vocabulary, path: string): string {
  const [, metric] = /^usage\.metrics\.(.+)$/.exec(path) ?? [];
  if (metric !== undefined) return metricName(metric);
  // Of all features at once, or of one that is chosen with the answer: the path names none.
  const [, feature = '{feature}'] = /^usage\.adoption(?:\.(.+))?$/.exec(path) ?? [''];
  if (feature !== '{feature}') return find('field.usage.adoption', { name: name(feature) }) ?? path;
  if (path.startsWith('usage.adoption')) return find('list.usage.adoption') ?? path;
  const named = find(`field.${path}`) ?? (path.includes('.') ? find(`fact.path.${path}`) : undefined);
  if (named !== undefined) return named;
  const [, meter = '', part] = /^usage\.([^.]+)\.(used|included|share)$/.exec(path) ?? [];
  // What is used of it is the meter itself.
  if (part === 'used') return metricName(meter);
  if (part !== undefined) return find(`field.usage.meter.${part}`, { name: metricName(meter) }) ?? path;
  const [facet = '', list = '', ...entry] = path.split('.');
  const of = find(`list.${facet}.${list}`) ?? find(`facet.${facet}`) ?? facet;
  return entry.length === 0 || OF_ENTRY.test(path) ? of : `${of} ${name(entry.join('.'))}`;
}
