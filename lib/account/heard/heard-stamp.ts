import { type HeardOver, type Said, SOURCE } from './overlay';

/** Where each value is from, the rep's with the day it was said. */
export function stampOf({ facet, readMs }: HeardOver, used: readonly Said[], theirs: readonly string[]) {
  const heardMs = Math.max(...used.map(({ entry }) => entry.atMs));
  const days = Object.fromEntries(used.map(({ leaf, entry, value }) => [originOf(leaf, value), `${SOURCE}: ${entry.onDate}`]));
  if (facet.state !== 'present' || facet.source === undefined) {
    // As new as the last reading of the sources, in which none knew better.
    return { source: SOURCE, fetchedAtMs: Math.max(heardMs, readMs), origins: days, sources: { [SOURCE]: heardMs } };
  }
  const { source, fetchedAtMs } = facet;
  const named = Object.entries(facet.origins ?? Object.fromEntries(theirs.map((leaf) => [leaf, ''])));
  const origins = named.map(([leaf, text]) => [leaf, facet.sources ? text : text === '' ? source : `${source}: ${text}`]);
  const sources = { ...(facet.sources ?? { [source]: fetchedAtMs }), [SOURCE]: heardMs };
  const problems = facet.problems ? { problems: facet.problems } : {};
  return {
    source,
    fetchedAtMs,
    origins: { ...(Object.fromEntries(origins) as Record<string, string>), ...days },
    sources,
    ...problems,
  };
}

function originOf(leaf: string, value: unknown): string {
  const [first] = Array.isArray(value) ? (value as { metricId?: string }[]) : [];
  return leaf === 'metrics' && first?.metricId ? `metrics.${first.metricId}` : leaf;
}
